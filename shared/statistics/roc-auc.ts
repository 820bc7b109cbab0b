import { normalCritical } from './normal.ts';
import type { Interval } from './rating-counts.ts';

/** How well a score separates two outcomes. */
export interface RocAuc {
  /** 0 to 1; .5 is chance. */
  auc: number | null;
  se: number | null;
  ci: Interval | null;
}

/**
 * Area under the ROC curve with DeLong's interval: "how often does a partnership that ended score higher than
 * one that lasted?"
 *
 * Ties count one half. DeLong's variance uses each case's own standing among the other class; normal interval
 * clipped to 0…1.
 *
 * @param cases a score and whether the event happened
 * @param level confidence level
 * @returns null if only one class is present; se and ci null if a class has one member
 * @see DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837; Hanley & McNeil 1982, Radiology 143:29
 * @example rocAuc([{ score: 0.9, event: true }, { score: 0.2, event: false }]).auc // 1
 */
export function rocAuc(cases: readonly { score: number; event: boolean }[], level = 0.95): RocAuc {
  const scoresOf = (event: boolean) =>
    cases
      .filter((item) => item.event === event)
      .map(({ score }) => score)
      .sort((one, other) => one - other);
  const events = scoresOf(true);
  const others = scoresOf(false);
  if (events.length === 0 || others.length === 0) return { auc: null, se: null, ci: null };
  const above = events.map((score) => shareBelow(others, score));
  const below = others.map((score) => 1 - shareBelow(events, score));
  const auc = average(above);
  if (events.length < 2 || others.length < 2) return { auc, se: null, ci: null };
  const se = Math.sqrt(variance(above) / above.length + variance(below) / below.length);
  const half = normalCritical(level) * se;
  return { auc, se, ci: [Math.max(0, auc - half), Math.min(1, auc + half)] };
}

/** Share of the sorted scores below `score`, those equal counting one half. */
function shareBelow(sorted: readonly number[], score: number): number {
  return (
    (position(sorted, (other) => other < score) + position(sorted, (other) => other <= score)) /
    (2 * sorted.length)
  );
}

/** How many leading elements fulfil a condition that later ones do not. */
function position(sorted: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? Number.NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = average(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
