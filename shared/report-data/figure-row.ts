import type { Side } from '../partnership/partnership.ts';
import type { FigureStatus, MeanFigure } from '../report/gap-report.ts';

/** One figure of a report, as tidy data has it: docs/report-data.md explains the columns. */
export interface FigureRow {
  section: string;
  /** Number of the wave whose figure it is; left out: the report's own. */
  wave?: number;
  /** The organisation it is about. */
  target?: Side;
  /** Whose answers it comes from; left out: both sides' together. */
  side?: Side;
  view?: 'self' | 'other' | 'predicted';
  item?: string;
  driver?: string | null;
  dimension?: string;
  cohort?: string;
  outcome?: string;
  figure: string;
  value?: number | null;
  lower?: number | null;
  upper?: number | null;
  n?: number | null;
  status?: string | null;
  verdict?: string | null;
  text?: string;
}

/** Lower and upper limit of an interval, for a row. */
export function limits(interval: readonly [number, number] | null | undefined) {
  return { lower: interval?.[0] ?? null, upper: interval?.[1] ?? null };
}

/** The rows of one side's answers to one question. */
export function meanRows(of: Omit<FigureRow, 'figure'>, figures: MeanFigure): FigureRow[] {
  const { n, status, mean, ci, sd, topBox, bottomBox, cannotSay } = figures;
  const row = { ...of, n, status };
  return [
    { ...row, figure: 'mean', value: mean, ...limits(ci) },
    { ...row, figure: 'sd', value: sd },
    { ...row, figure: 'top-box', value: topBox },
    { ...row, figure: 'bottom-box', value: bottomBox },
    { ...of, figure: 'cannot-say', value: cannotSay },
  ];
}

interface Gap {
  gap: number | null;
  gapSe: number | null;
  gapDf: number | null;
  gapCi: readonly [number, number] | null;
}

/** The rows of a gap's size and certainty. */
export function gapRows(of: Omit<FigureRow, 'figure'>, { gap, gapSe, gapDf, gapCi }: Gap): FigureRow[] {
  const { verdict = null, ...row } = of;
  return [
    { ...row, figure: 'gap', value: gap, ...limits(gapCi), verdict },
    { ...row, figure: 'gap-se', value: gapSe },
    { ...row, figure: 'gap-df', value: gapDf },
  ];
}

/** A cell's status speaks of the cell; a single figure of it may be withheld all the same. */
export function statusOf(cell: FigureStatus, value: number | null): FigureStatus {
  return value === null && cell !== 'no-answers' ? 'withheld' : cell;
}
