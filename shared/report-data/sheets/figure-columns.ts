import type { MessageKey } from '../../messages/catalogue.ts';
import type { MeanFigure, Verdict } from '../../report/gap-report.ts';
import type { ReportWords } from './report-words.ts';
import type { NumberKind, SheetColumn } from './sheet.ts';

type Interval = readonly [number, number] | null | undefined;

/** A figure with its limits: three columns. */
export function figureColumns<Row>(
  headings: { value: string; part: string },
  { partHeading }: ReportWords,
  as: NumberKind,
  of: (row: Row) => { value: number | null | undefined; ci: Interval },
): SheetColumn<Row>[] {
  return [
    { heading: headings.value, as, of: (row) => of(row).value },
    { heading: partHeading(headings.part, 'workbook.lower'), as, of: (row) => of(row).ci?.[0] },
    { heading: partHeading(headings.part, 'workbook.upper'), as, of: (row) => of(row).ci?.[1] },
  ];
}

/** All that one side's answers to a question say. */
export function meanColumns<Row>(
  part: string,
  words: ReportWords,
  of: (row: Row) => MeanFigure | null,
): SheetColumn<Row>[] {
  const column = (
    figure: MessageKey,
    as: NumberKind,
    field: 'sd' | 'topBox' | 'bottomBox' | 'n' | 'cannotSay',
  ) => {
    return { heading: words.partHeading(part, figure), as, of: (row: Row) => of(row)?.[field] };
  };
  return [
    ...figureColumns<Row>(
      { value: words.partHeading(part, 'workbook.average'), part },
      words,
      'rating',
      (row) => ({ value: of(row)?.mean, ci: of(row)?.ci }),
    ),
    column('workbook.answers', 'count', 'n'),
    {
      heading: words.partHeading(part, 'workbook.status'),
      of: (row) => {
        const figure = of(row);
        return figure ? words.status(figure.status) : words.status('not-asked');
      },
    },
    column('workbook.sd', 'rating', 'sd'),
    column('workbook.top', 'share', 'topBox'),
    column('workbook.bottom', 'share', 'bottomBox'),
    column('workbook.cannot-say', 'count', 'cannotSay'),
  ];
}

interface Gap {
  gap: number | null;
  gapCi: Interval;
  p: number | null;
  verdict: Verdict | null;
}

/** A gap with its interval, its test and the verdict. */
export function gapColumns<Row extends Gap>(words: ReportWords): SheetColumn<Row>[] {
  const { text, verdict } = words;
  const value = text('report.gap');
  return [
    ...figureColumns<Row>({ value, part: value }, words, 'signed', ({ gap, gapCi }) => ({
      value: gap,
      ci: gapCi,
    })),
    { heading: text('report.verdict'), of: (row) => verdict(row.verdict) },
    { heading: text('workbook.p'), as: 'p', of: ({ p }) => p },
  ];
}

/** The ends of a question's scale. */
export function scaleColumns<Row extends { scale: { min: number; max: number } }>({
  text,
}: ReportWords): SheetColumn<Row>[] {
  return [
    { heading: text('workbook.scale-from'), as: 'count', of: ({ scale }) => scale.min },
    { heading: text('workbook.scale-to'), as: 'count', of: ({ scale }) => scale.max },
  ];
}
