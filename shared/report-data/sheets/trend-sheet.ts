import { otherSide, SIDES, type Side } from '../../partnership/partnership.ts';
import type { GapReport, HistoryWave } from '../../report/gap-report.ts';
import { figureColumns } from './figure-columns.ts';
import type { ReportWords } from './report-words.ts';
import { NAME_WIDTH, type NumberKind, type Sheet, type SheetColumn, sheetOf, TEXT_WIDTH } from './sheet.ts';

type Trend = NonNullable<GapReport['trend']>;

/** A figure that is followed over the waves. */
interface Followed {
  figure: string;
  from: Side;
  about: Side | null;
  as: NumberKind;
  change: Trend['nps'][Side] | null;
  slope: NonNullable<Trend['slope']>['nps'][Side];
  /** By wave, in the order of the history. */
  shown: (HistoryWave['nps'][Side] | undefined)[];
}

/** What changed since the wave before, the change a wave, and what each wave showed. */
export function trendSheet(report: GapReport, words: ReportWords): Sheet {
  const { text, verdict } = words;
  const { trend, history, organisations } = report;
  const since = trend ? text('report.trend', { number: trend.previous.number }) : text('report.change');
  const slope = text('workbook.slope');
  const waves = history.flatMap(({ number }, place): SheetColumn<Followed>[] => {
    const part = text('workbook.wave', { number });
    return signed(
      figureColumns<Followed>({ value: part, part }, words, 'rating', ({ shown }) => {
        return { value: shown[place]?.value, ci: shown[place]?.ci };
      }),
    );
  });
  return sheetOf<Followed>(
    text('workbook.sheet.trend'),
    [
      { heading: text('workbook.figure'), width: TEXT_WIDTH, of: ({ figure }) => figure },
      { heading: text('workbook.from'), width: NAME_WIDTH, of: ({ from }) => organisations[from] },
      {
        heading: text('workbook.about'),
        width: NAME_WIDTH,
        of: ({ about }) => (about ? organisations[about] : null),
      },
      ...signed(
        figureColumns<Followed>({ value: since, part: since }, words, 'signed', ({ change }) => {
          return { value: change?.change, ci: change?.ci };
        }),
        'signed',
      ),
      { heading: text('report.verdict'), of: ({ change }) => verdict(change?.verdict ?? null) },
      {
        heading: text('workbook.status'),
        of: ({ change, shown }) =>
          words.status((change?.change ?? shown.at(-1)?.value ?? null) === null ? 'withheld' : 'full'),
      },
      ...figureColumns<Followed>({ value: slope, part: slope }, words, 'signed', (row) => {
        return { value: row.slope?.slope, ci: row.slope?.ci };
      }),
      {
        heading: words.partHeading(slope, 'report.verdict'),
        of: (row) => verdict(row.slope?.verdict ?? null),
      },
      { heading: text('workbook.slope-waves'), as: 'count', of: (row) => row.slope?.waves },
      ...waves,
    ],
    [...responses(report, words), ...headlines(report, words), ...behaviours(report, words)],
  );
}

/** Columns of figures of more than one kind, each shown as its own kind is. */
function signed(columns: SheetColumn<Followed>[], rating: NumberKind = 'rating'): SheetColumn<Followed>[] {
  return columns.map((column) => ({ ...column, as: ({ as }) => (as === 'rating' ? rating : as) }));
}

function responses({ history }: GapReport, { text }: ReportWords): Followed[] {
  return SIDES.map((from) => ({
    figure: text('workbook.responded'),
    from,
    about: null,
    as: 'count',
    change: null,
    slope: null,
    shown: history.map(({ responded }) => ({ value: responded[from], ci: null })),
  }));
}

function headlines({ trend, history }: GapReport, { text }: ReportWords): Followed[] {
  return (['nps', 'overall'] as const).flatMap((figure) =>
    SIDES.map(
      (from): Followed => ({
        figure: text(`report.${figure}`),
        from,
        about: figure === 'nps' ? otherSide(from) : null,
        as: figure === 'nps' ? 'score' : 'rating',
        change: trend?.[figure][from] ?? null,
        slope: trend?.slope?.[figure][from] ?? null,
        shown: history.map((wave) => wave[figure][from]),
      }),
    ),
  );
}

function behaviours({ targets, trend, history }: GapReport, { read }: ReportWords): Followed[] {
  return SIDES.flatMap((about) =>
    targets[about].flatMap(({ item, text }) =>
      (['self', 'other'] as const).flatMap((view): Followed[] => {
        const here = (each: { target: Side; item: string }) => each.target === about && each.item === item;
        const change = trend?.behaviours.find(here)?.[view] ?? null;
        const shown = history.map((wave) => wave.behaviours.find(here)?.[view]);
        const slope = trend?.slope?.behaviours.find(here)?.[view] ?? null;
        const from = view === 'self' ? about : otherSide(about);
        return change === null && history.length < 2
          ? []
          : [{ figure: read(text[view]), from, about, as: 'rating', change, slope, shown }];
      }),
    ),
  );
}
