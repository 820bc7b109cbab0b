import { SIDES, type Side } from '../../partnership/partnership.ts';
import { actionWords, findingSentence, noteWords } from '../../report/findings/finding-words.ts';
import type { GapReport } from '../../report/gap-report.ts';
import { spellReceipt } from '../../response/receipt.ts';
import type { ReportWords } from './report-words.ts';
import { NAME_WIDTH, type Sheet, sheetOf, TEXT_WIDTH } from './sheet.ts';

/** What stands out, and what one can do about it. */
export function findingsSheet(report: GapReport, words: ReportWords, reader: Side | null): Sheet {
  const { text, messages, driver, verdict } = words;
  const action = (reach: 'conversation' | 'habit' | 'programme') => ({
    heading: text(`report.action.${reach}`),
    width: TEXT_WIDTH,
    of: ({ finding }: Row) => actionWords(finding, messages)?.[reach],
  });
  type Row = { rank: number; finding: GapReport['findings'][number] };
  return sheetOf<Row>(
    text('workbook.sheet.findings'),
    [
      { heading: text('workbook.rank'), as: 'count', of: ({ rank }) => rank },
      {
        heading: text('workbook.finding'),
        width: TEXT_WIDTH,
        of: ({ finding }) => findingSentence(finding, report, messages, reader),
      },
      { heading: text('report.verdict'), of: ({ finding }) => verdict(finding.verdict) },
      {
        heading: text('workbook.about'),
        width: NAME_WIDTH,
        of: ({ finding: { about } }) => (about.target ? report.organisations[about.target] : null),
      },
      {
        heading: text('report.driver'),
        width: NAME_WIDTH,
        of: ({ finding }) => driver(finding.about.driver) || null,
      },
      action('conversation'),
      action('habit'),
      action('programme'),
    ],
    report.findings.map((finding, place) => ({ rank: place + 1, finding })),
  );
}

/** The comments that the reader may see, in the report's order, which is random. */
export function commentsSheet(report: GapReport, { text, read }: ReportWords): Sheet {
  const { comments, organisations } = report;
  return sheetOf(
    text('workbook.sheet.comments'),
    [
      { heading: text('workbook.from'), width: NAME_WIDTH, of: ({ from }) => from },
      { heading: text('workbook.question'), width: TEXT_WIDTH, of: ({ question }) => question },
      { heading: text('workbook.comment'), width: TEXT_WIDTH, of: ({ comment }) => comment },
      {
        heading: text('workbook.audience'),
        width: NAME_WIDTH,
        of: ({ audience }) => text(`workbook.audience.${audience}`),
      },
    ],
    SIDES.flatMap((side) =>
      (comments[side] ?? []).map(({ item, text: comment, audience }) => {
        const question = comments.items.find((each) => each.item === item)?.text[side];
        return { from: organisations[side], question: question ? read(question) : item, comment, audience };
      }),
    ),
  );
}

/** One code for every counted answer sheet. */
export function receiptsSheet({ receipts, organisations }: GapReport, { text }: ReportWords): Sheet {
  return sheetOf(
    text('workbook.sheet.receipts'),
    [
      { heading: text('workbook.from'), width: NAME_WIDTH, of: ({ side }) => organisations[side] },
      { heading: text('workbook.receipt'), width: NAME_WIDTH, of: ({ code }) => code },
    ],
    SIDES.flatMap((side) => receipts[side].map((receipt) => ({ side, code: spellReceipt(receipt) }))),
  );
}

/** What the report is of, what is not shown, and remarks on method. */
export function notesSheet(report: GapReport, { text, messages }: ReportWords): Sheet {
  const { organisations, wave, withheld, notes } = report;
  const lines = [
    text('report.title', { ...organisations, number: wave.number }),
    text('report.period', {
      title: wave.title,
      from: messages.day(wave.openedAt, wave.timeZone),
      to: messages.day(wave.closedAt, wave.timeZone),
    }),
    text('report.method.gap'),
    text('report.method.nps'),
    text('report.method.interval'),
    text('report.method.noise', { share: messages.percent(report.rules.gapShare) }),
    ...withheld.map(({ side, what, count, minimum }) =>
      text(`report.withheld.${what}`, { organisation: organisations[side], count, minimum }),
    ),
    ...notes.map((note) => noteWords(note, messages, organisations)),
  ];
  return sheetOf(
    text('workbook.sheet.notes'),
    [{ heading: text('workbook.note'), width: 120, of: (line: string) => line }],
    [...new Set(lines)],
  );
}
