import { noteWords } from '../../../shared/report/findings/finding-words.ts';
import type { Block, Section, Table } from '../document-blocks.ts';
import { namesAround, type ReportContext } from '../report-context.ts';

const WITHHOLDING = ['cohort-cut-dropped', 'cohort-cells-withheld'];

/** The declared cohorts of each side, with why small ones are withheld; null where none was declared. */
export function cohortsSection(context: ReportContext): Section | null {
  const { report, messages } = context;
  const reasons = report.notes
    .filter(({ kind }) => WITHHOLDING.includes(kind))
    .map((note) => noteWords(note, messages, report.organisations));
  if (report.cohorts.length === 0) return null;
  const tables = report.cohorts.flatMap((cut): Block[] => [
    {
      kind: 'subheading',
      side: cut.side,
      words: messages.text('report.cohorts-of', {
        ...namesAround(context, cut.side),
        dimension: cut.dimension,
      }),
    },
    cohortTable(context, cut),
  ]);
  const explained: Block[] = reasons.length > 0 ? [{ kind: 'list', lines: [...new Set(reasons)] }] : [];
  return { title: messages.text('report.cohorts'), blocks: [...tables, ...explained] };
}

function cohortTable(
  { report, messages: { text, number, signed } }: ReportContext,
  { cells }: ReportContext['report']['cohorts'][number],
): Table {
  const { overall: hasOverall, nps: hasNps } = report;
  const missing = (n: number | null) => text(n === 0 ? 'report.status.no-answers' : 'report.status.withheld');
  return {
    kind: 'table',
    head: [
      { words: text('report.cohort') },
      { words: text('report.answered') },
      ...(hasOverall ? [{ words: text('report.overall') }] : []),
      ...(hasNps ? [{ words: text('report.nps') }] : []),
    ],
    widths: [34, ...(hasOverall ? [34] : []), ...(hasNps ? [34] : [])],
    rows: cells.map(({ value, n, overall, nps }) => ({
      label: value || text('report.cohort-none'),
      cells: [
        { value: n === null ? missing(n) : number(n, 0) },
        ...(hasOverall ? [{ value: overall === null ? missing(n) : number(overall) }] : []),
        ...(hasNps ? [{ value: nps === null ? missing(n) : signed(nps, 0) }] : []),
      ],
    })),
  };
}
