import type { Side } from '../../../shared/partnership/partnership.ts';
import type { Progress } from './wave-queries.ts';

/** How much of a side had answered by the end of a day; the day of the opening is 0. */
export interface CurvePoint {
  day: number;
  share: number;
}

export interface Curve {
  wave: number;
  points: CurvePoint[];
}

/**
 * The answers of a side added up over the days, as shares of those invited. Days are told only as far as the
 * server tells them: as many together as bring the side minimum. None where nothing may be told yet.
 */
export function responseCurve(
  { periods, invited }: Pick<Progress, 'periods' | 'invited'>,
  side: Side,
  wave: number,
): Curve | null {
  const [first] = periods[side];
  const asked = invited?.[side] ?? 0;
  if (!first || asked === 0) return null;
  let answered = 0;
  const points = periods[side].map(({ until, answers }) => {
    answered += answers;
    return { day: daysBetween(first.from, until), share: Math.min(1, answered / asked) };
  });
  return { wave, points };
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
