import { otherSide, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import type { ChartOptions } from './chart-options.ts';
import { type ChartTarget, type GapRow, gapRows } from './gap-rows.ts';

/** A behaviour with how far each side’s answers lie from their mean, in scale units and as a share of the scale. */
export interface AgreementRow extends GapRow {
  spreads: Record<Side, { points: number; share: number } | null>;
}

/** The behaviours on which a side is least of one mind first; those without figures last. */
export function agreementRows(
  report: Pick<GapReport, 'targets'>,
  target: ChartTarget,
  options: Pick<ChartOptions, 'reader' | 'messages'>,
): AgreementRow[] {
  const rows = gapRows(report, target, options).map((row): AgreementRow => {
    const { agreement, scale } = row.figures;
    const spread = (points: number | null) =>
      points === null ? null : { points, share: points / (scale.max - scale.min) };
    const [own, partner] = [spread(agreement.adSelf), spread(agreement.adOther)];
    const spreads = { [row.target]: own, [otherSide(row.target)]: partner } as AgreementRow['spreads'];
    return { ...row, spreads };
  });
  return rows.sort((first, second) => widest(second) - widest(first));
}

/** The wider of both sides’ spreads as a share of the scale; −1 without figures. */
export function widest({ spreads: { a, b } }: AgreementRow): number {
  return Math.max(a?.share ?? -1, b?.share ?? -1);
}
