import { normalCritical } from './normal.ts';
import { type Interval, type RatingCounts, ratingsIn } from './rating-counts.ts';
import { samplingFraction } from './sampling-fraction.ts';

/** An interval of a net promoter score, in points from −100 to 100. */
export interface NpsInterval {
  se: number;
  ci: Interval;
}

/** A side's net promoter score and how sure it is. */
export interface NpsEstimate {
  n: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** The headline: promoters less detractors in per cent of n; null for n = 0. */
  nps: number | null;
  /** Plain multinomial interval, for reference only. */
  wald: NpsInterval | null;
  /** The interval to show; its centre `nps` is drawn towards 0 for small n. */
  adjusted: (NpsInterval & { nps: number }) | null;
}

/** Ratings added for the adjusted interval, before the finite population correction. */
const PSEUDO = { promoters: 0.75, passives: 1.5, detractors: 0.75 } as const;

/**
 * Net promoter score with interval: "how much more often would people recommend than warn, and how sure is
 * that?"
 *
 * Promoters rate 9–10, detractors 0–6. The plain (Wald) interval fails for small n: six promoters out of six
 * get zero width. The default is Rocks' adjusted Wald, which adds ¾ promoters, 1½ passives and ¾ detractors.
 * With a finite population both the added ratings and the variance are multiplied by 1 − f (our own rule), so
 * that f = 0 is Rocks and f = 1 the exact value. Intervals are clipped to ±100.
 *
 * @param side answers to the recommend item, 0–10
 * @param level confidence level
 * @returns nps and intervals null when nobody answered
 * @throws RangeError when the scale is not 0–10: the score is defined on no other
 * @see Rocks 2016, American Statistician 70:365; Reichheld 2003, Harvard Business Review 81(12):46
 * @example
 * npsEstimate({ counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6], cannotSay: 0, invited: 10 }).adjusted
 * // { nps: 83.3, se: 11.1, ci: [61.6, 100] }
 */
export function npsEstimate({ counts, cannotSay, invited }: RatingCounts, level = 0.95): NpsEstimate {
  if (counts.length !== 11) throw new RangeError('the net promoter score needs a scale from 0 to 10');
  const n = ratingsIn(counts);
  const promoters = ratingsIn(counts.slice(9));
  const detractors = ratingsIn(counts.slice(0, 7));
  const shares = { n, promoters, passives: n - promoters - detractors, detractors };
  if (n === 0) return { ...shares, nps: null, wald: null, adjusted: null };
  const open = 1 - samplingFraction(n, cannotSay, invited);
  const z = normalCritical(level);
  const plain = multinomial(n, promoters, detractors, open, z);
  const adjusted = multinomial(
    n + (PSEUDO.promoters + PSEUDO.passives + PSEUDO.detractors) * open,
    promoters + PSEUDO.promoters * open,
    detractors + PSEUDO.detractors * open,
    open,
    z,
  );
  return { ...shares, nps: plain.nps, wald: { se: plain.se, ci: plain.ci }, adjusted };
}

function multinomial(n: number, promoters: number, detractors: number, open: number, z: number) {
  const score = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - score ** 2);
  const se = 100 * Math.sqrt((open * variance) / n);
  const nps = 100 * score;
  const ci: Interval = [Math.max(-100, nps - z * se), Math.min(100, nps + z * se)];
  return { nps, se, ci };
}
