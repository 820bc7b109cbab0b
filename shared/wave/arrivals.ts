import type { SideCounts } from './wave.ts';

/** Days in a row, `2026-12-01`, and how many answers of a side came on them. */
export interface ArrivalPeriod {
  from: string;
  until: string;
  answers: number;
}

/** The first and last day on which answers can have come, and the fewest answers that may be told apart. */
export interface ArrivalSpan {
  from: string;
  until: string;
  minimum: number;
}

/**
 * When a side's answers came, told in as many days at a time as bring at least `minimum` answers: a day on which
 * one person answered would be known to whoever saw that person write. What is left at the end belongs to the
 * last period, which reaches to the end of the span. A side with fewer answers altogether is not broken down.
 *
 * A period is as long as its answers make it, so its ends say no more than that somebody answered on its last
 * day. Answers that were withdrawn on a later day are taken off that day.
 *
 * @param days counts of calendar days, oldest first
 * @returns the periods without a break, oldest first; none below the minimum
 */
export function arrivalPeriods(
  days: readonly (SideCounts & { day: string })[],
  side: 'a' | 'b',
  { from, until, minimum }: ArrivalSpan,
): ArrivalPeriod[] {
  const periods: ArrivalPeriod[] = [];
  let [start, answers] = [from, 0];
  for (const day of days) {
    answers += day[side];
    if (answers < minimum) continue;
    periods.push({ from: start, until: day.day, answers });
    [start, answers] = [following(day.day), 0];
  }
  // Withdrawals may have left fewer than nothing: then the periods before are told as one with them.
  let last = periods.pop();
  if (!last) return [];
  answers += last.answers;
  for (let before = periods.at(-1); before && answers < minimum; before = periods.at(-1)) {
    answers += before.answers;
    last = before;
    periods.pop();
  }
  if (answers < minimum) return [];
  const end = last.until > until ? last.until : until;
  return [...periods, { from: last.from, until: end, answers }];
}

function following(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
