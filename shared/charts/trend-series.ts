import { z } from 'zod';
import { Interval } from '../report/gap-report.ts';

/** A figure of one side in one wave with its interval; null where it was withheld or not asked. */
const TrendFigure = z.object({ value: z.number(), ci: Interval.nullable() }).nullable();

/** What a chart over all waves shows of one of them. */
export const TrendPoint = z.object({
  number: z.number().int().min(1).describe('Number of the wave.'),
  closedAt: z.iso.datetime(),
  nps: z.object({ a: TrendFigure, b: TrendFigure }).describe('Net promoter scores, −100 to +100.'),
  overall: z.object({ a: TrendFigure, b: TrendFigure }).describe('Overall ratings, in scale units.'),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** The released waves of a partnership, the earliest first. */
export const TrendSeries = z.array(TrendPoint);
export type TrendSeries = z.infer<typeof TrendSeries>;
