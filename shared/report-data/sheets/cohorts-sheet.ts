import type { Side } from '../../partnership/partnership.ts';
import { otherSide } from '../../partnership/partnership.ts';
import type { GapReport } from '../../report/gap-report.ts';
import type { ReportWords } from './report-words.ts';
import { NAME_WIDTH, type Sheet, type SheetColumn, sheetOf } from './sheet.ts';

type Cell = GapReport['cohorts'][number]['cells'][number] & { side: Side; dimension: string };

/** The cohorts of both sides; withheld ones are named without a figure. */
export function cohortsSheet(report: GapReport, words: ReportWords): Sheet {
  const { text, driver, status } = words;
  const { organisations } = report;
  const scores = report.drivers.flatMap(({ id }): SheetColumn<Cell>[] => [
    {
      heading: text('workbook.of', { part: text('workbook.self'), figure: driver(id) }),
      of: ({ drivers }) => drivers.find((each) => each.driver === id)?.us,
    },
    {
      heading: text('workbook.of', { part: text('workbook.about-partner'), figure: driver(id) }),
      of: ({ drivers }) => drivers.find((each) => each.driver === id)?.them,
    },
  ]);
  return sheetOf<Cell>(
    text('workbook.sheet.cohorts'),
    [
      { heading: text('workbook.from'), width: NAME_WIDTH, of: ({ side }) => organisations[side] },
      {
        heading: text('workbook.about'),
        width: NAME_WIDTH,
        of: ({ side }) => organisations[otherSide(side)],
      },
      { heading: text('workbook.dimension'), width: NAME_WIDTH, of: ({ dimension }) => dimension },
      {
        heading: text('report.cohort'),
        width: NAME_WIDTH,
        of: ({ value }) => value || text('report.cohort-none'),
      },
      { heading: text('workbook.answers'), as: 'count', of: ({ n }) => n },
      { heading: text('workbook.status'), of: (cell) => status(cell.status) },
      { heading: text('report.overall'), of: ({ overall }) => overall },
      { heading: text('report.nps'), as: 'score', of: ({ nps }) => nps },
      ...scores,
    ],
    report.cohorts.flatMap(({ side, dimension, cells }) =>
      cells.map((cell): Cell => ({ ...cell, side, dimension })),
    ),
  );
}
