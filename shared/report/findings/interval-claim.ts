import type { Finding, Verdict } from '../gap-report.ts';

type Limits = readonly [number, number];

/**
 * Whether an interval lies on the same side of zero as its figure, so that a direction may be claimed.
 *
 * @example bearsDirection(0.8, [0.2, 1.4]) // true
 */
export function bearsDirection(figure: number, [low, high]: Limits): boolean {
  return figure > 0 ? low > 0 : figure < 0 && high < 0;
}

/**
 * The strongest verdict that a sentence may carry. Verdicts rest on a test and intervals on the sample that
 * answered; where a tested signal has an interval that reaches zero, the sentence speaks of a tendency. No
 * interval (nobody’s answers vary) is no objection.
 *
 * @example claimable('signal', 1.1, [-0.1, 2.3]) // 'tendency'
 */
export function claimable(verdict: Verdict | null, figure: number, ci: Limits | null): Verdict | null {
  return verdict === 'signal' && ci !== null && !bearsDirection(figure, ci) ? 'tendency' : verdict;
}

/** The values of a sentence that shows its interval where there is one; a point (all answered) says nothing. */
export function intervalValues(ci: Limits | null): Finding['values'] {
  return ci === null || ci[0] === ci[1]
    ? { interval: 'none' }
    : { interval: 'known', low: ci[0], high: ci[1] };
}
