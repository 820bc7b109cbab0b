import { otherSide } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { type FigureRow, statusOf } from './figure-row.ts';

/** The cohorts of both sides; withheld ones are named without a figure. */
export function cohortRows({ cohorts, overall: isOverall, nps: isNps }: GapReport): FigureRow[] {
  return cohorts.flatMap(({ side, dimension, cells }) =>
    cells.flatMap(({ value: cohort, n, status, overall, nps, drivers }): FigureRow[] => {
      const of = { section: 'cohort', side, dimension, cohort, n };
      const row = (figure: string, value: number | null, more: Partial<FigureRow> = {}): FigureRow => {
        return { ...of, ...more, figure, value, status: statusOf(status, value) };
      };
      return [
        { ...of, figure: 'answers', value: n, status },
        ...(isOverall ? [row('overall', overall)] : []),
        ...(isNps ? [row('nps', nps, { target: otherSide(side) })] : []),
        ...drivers.flatMap(({ driver, us, them }) => [
          row('driver-mean', us, { driver, target: side, view: 'self' }),
          row('driver-mean', them, { driver, target: otherSide(side), view: 'other' }),
        ]),
      ];
    }),
  );
}
