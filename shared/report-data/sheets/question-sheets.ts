import { SIDES, type Side } from '../../partnership/partnership.ts';
import type { BehaviourFigures, GapReport } from '../../report/gap-report.ts';
import { figureColumns, gapColumns, meanColumns, scaleColumns } from './figure-columns.ts';
import type { ReportWords } from './report-words.ts';
import { NAME_WIDTH, type Sheet, type SheetColumn, sheetOf, TEXT_WIDTH } from './sheet.ts';

type Behaviour = BehaviourFigures & { target: Side };

/** Every behaviour of both organisations as both sides see it. */
export function behavioursSheet(report: GapReport, words: ReportWords): Sheet {
  const { text, driver, read, johari } = words;
  const rows = SIDES.flatMap((target) =>
    report.targets[target].map((item): Behaviour => ({ ...item, target })),
  );
  return sheetOf<Behaviour>(
    text('workbook.sheet.behaviours'),
    [
      {
        heading: text('workbook.about'),
        width: NAME_WIDTH,
        of: ({ target }) => report.organisations[target],
      },
      { heading: text('report.driver'), width: NAME_WIDTH, of: (row) => driver(row.driver) },
      { heading: text('workbook.question'), width: TEXT_WIDTH, of: (row) => read(row.text.self) },
      ...scaleColumns<Behaviour>(words),
      ...meanColumns<Behaviour>(text('workbook.self'), words, ({ self }) => self),
      ...meanColumns<Behaviour>(text('workbook.other'), words, ({ other }) => other),
      ...gapColumns<Behaviour>(words),
      { heading: text('workbook.p-adjusted'), as: 'p', of: ({ pAdjusted }) => pAdjusted },
      { heading: text('workbook.class'), width: NAME_WIDTH, of: (row) => johari(row.johari) },
      ...meanColumns<Behaviour>(text('workbook.predicted'), words, ({ predicted }) => predicted),
      ...coOrientationColumns(words),
      ...certaintyColumns(words),
    ],
    rows,
  );
}

function coOrientationColumns(words: ReportWords): SheetColumn<Behaviour>[] {
  const { text } = words;
  const [congruency, accuracy] = [text('workbook.congruency'), text('workbook.accuracy')];
  return [
    ...figureColumns<Behaviour>(
      { value: congruency, part: congruency },
      words,
      'signed',
      ({ coOrientation: of }) => {
        return { value: of?.congruency, ci: of?.congruencyCi };
      },
    ),
    ...figureColumns<Behaviour>(
      { value: accuracy, part: accuracy },
      words,
      'signed',
      ({ coOrientation: of }) => {
        return { value: of?.accuracy, ci: of?.accuracyCi };
      },
    ),
    { heading: text('workbook.pairs'), as: 'count', of: ({ coOrientation }) => coOrientation?.nPairs },
    {
      heading: text('workbook.reading'),
      width: NAME_WIDTH,
      of: ({ coOrientation: of }) => (of?.reading ? text(`reading.${of.reading}`) : null),
    },
  ];
}

function certaintyColumns(words: ReportWords): SheetColumn<Behaviour>[] {
  const { text, partHeading } = words;
  const delta = text('workbook.cliffs-delta');
  return [
    ...figureColumns<Behaviour>({ value: delta, part: delta }, words, 'correlation', (row) => {
      return { value: row.cliffsDelta, ci: row.cliffsDeltaCi };
    }),
    {
      heading: partHeading(text('workbook.self'), 'workbook.agreement'),
      as: 'correlation',
      of: ({ agreement }) => agreement.rwgSelf,
    },
    {
      heading: partHeading(text('workbook.other'), 'workbook.agreement'),
      as: 'correlation',
      of: ({ agreement }) => agreement.rwgOther,
    },
  ];
}

/** The overall rating and the items about the relationship, as each side answered them. */
export function relationshipSheet(report: GapReport, words: ReportWords): Sheet {
  const { text, driver, read } = words;
  type Item = GapReport['relationship'][number];
  const rows: Item[] = [...(report.overall ? [report.overall] : []), ...report.relationship];
  return sheetOf<Item>(
    text('workbook.sheet.relationship'),
    [
      {
        heading: text('report.driver'),
        width: NAME_WIDTH,
        of: (row) => (row.driver === null ? text('report.overall') : driver(row.driver)),
      },
      { heading: text('workbook.question'), width: TEXT_WIDTH, of: (row) => read(row.text.a) },
      ...scaleColumns<Item>(words),
      ...SIDES.flatMap((side) => meanColumns<Item>(report.organisations[side], words, (row) => row[side])),
      ...gapColumns<Item>(words),
    ],
    rows,
  );
}
