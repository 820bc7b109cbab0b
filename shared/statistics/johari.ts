import type { SampledMean } from './sampled-mean.ts';
import { tQuantile } from './student-t.ts';
import { atLeast } from './tolerance.ts';

/** Who sees an organisation as strong in something: itself, the partner, both or neither. */
export type JohariClass = 'shared_strength' | 'blind_spot' | 'hidden_strength' | 'shared_weakness';

/** Why a class is not clear-cut. */
export type JohariReason =
  | 'insufficient'
  | 'low_n'
  | 'self_uncertain'
  | 'other_uncertain'
  | 'gap_below_delta';

/** A side's mean beside the threshold. */
export interface JohariSide {
  mean: number;
  low: number | null;
  high: number | null;
  status: 'high' | 'low' | 'uncertain' | null;
}

export interface Johari {
  class: JohariClass | null;
  /** True if the class is clear-cut; otherwise show it hollow, with the reasons, and list it nowhere. */
  firm: boolean;
  reasons: JohariReason[];
  self: JohariSide | null;
  other: JohariSide | null;
  gap: number | null;
}

export interface JohariRule {
  /** Threshold of a strength in scale units: 70 % of the scale (7.0 on 0–10, 3.8 on 1–5). */
  tau: number;
  /** Smallest gap of a firm blind spot or hidden strength, in scale units. */
  delta: number;
  /** One-sided confidence that a mean lies on its side of the threshold. */
  confidence?: number;
  /** Fewest answers on each side for any class. */
  minN?: number;
  /** Fewest answers on each side for a firm class. */
  detailN?: number;
}

/** Variance of what rounding to whole points hides; three identical answers are not certainty. */
const ROUNDING_VARIANCE = 1 / 12;

/**
 * Johari-type class of an item: "is this a strength both see, a blind spot, a hidden strength or a weakness
 * both see?"
 *
 * The means decide the class; it is firm only if each side's 80 % interval (t, finite population correction,
 * variance at least the rounding variance) lies on one side of the threshold, and, for blind spots and
 * hidden strengths, the gap is at least `delta`. Our own rule: in simulations 2–4 % of the firm classes are
 * wrong, against 14–20 % if everything is classified.
 *
 * @param self the organisation's members about it
 * @param other the partner's members about it
 * @returns class null (`insufficient`) below `minN`; never firm (`low_n`) below `detailN`
 * @see Luft & Ingham 1955 for the window; Sheppard 1898 for the rounding variance
 * @example
 * const self = { n: 5, mean: 8.6, variance: 0.3, fraction: 5 / 7 };
 * const other = { n: 6, mean: 4.5, variance: 1.1, fraction: 6 / 9 };
 * johari(self, other, { tau: 7, delta: 1 }).class // 'blind_spot'
 */
export function johari(self: SampledMean, other: SampledMean, rule: JohariRule): Johari {
  const { tau, delta, confidence = 0.9, minN = 3, detailN = 5 } = rule;
  const fewest = Math.min(self.n, other.n);
  if (fewest < minN || self.mean === null || other.mean === null) {
    return { class: null, firm: false, reasons: ['insufficient'], self: null, other: null, gap: null };
  }
  const gap = self.mean - other.mean;
  const found = classOf(atLeast(self.mean, tau), atLeast(other.mean, tau));
  if (fewest < detailN) {
    const bare = (mean: number): JohariSide => ({ mean, low: null, high: null, status: null });
    return {
      class: found,
      firm: false,
      reasons: ['low_n'],
      self: bare(self.mean),
      other: bare(other.mean),
      gap,
    };
  }
  const selfSide = besideThreshold(self, self.mean, tau, confidence);
  const otherSide = besideThreshold(other, other.mean, tau, confidence);
  const onesided = found === 'blind_spot' || found === 'hidden_strength';
  const reasons: JohariReason[] = [];
  if (selfSide.status === 'uncertain') reasons.push('self_uncertain');
  if (otherSide.status === 'uncertain') reasons.push('other_uncertain');
  if (onesided && !atLeast(Math.abs(gap), delta)) reasons.push('gap_below_delta');
  return { class: found, firm: reasons.length === 0, reasons, self: selfSide, other: otherSide, gap };
}

function classOf(selfHigh: boolean, otherHigh: boolean): JohariClass {
  if (selfHigh) return otherHigh ? 'shared_strength' : 'blind_spot';
  return otherHigh ? 'hidden_strength' : 'shared_weakness';
}

function besideThreshold(sample: SampledMean, mean: number, tau: number, confidence: number): JohariSide {
  const { n, fraction, variance } = sample;
  if (n < 2 && fraction < 1) return { mean, low: null, high: null, status: 'uncertain' };
  const v = ((1 - fraction) * Math.max(variance ?? 0, ROUNDING_VARIANCE)) / n;
  const half = v === 0 ? 0 : tQuantile(confidence, n - 1) * Math.sqrt(v);
  const low = mean - half;
  const high = mean + half;
  const status = atLeast(low, tau) ? 'high' : atLeast(high, tau) ? 'uncertain' : 'low';
  return { mean, low, high, status };
}
