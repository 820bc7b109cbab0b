import { textIn } from '../../../shared/language.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { intervalWords, signedIntervalWords } from '../../pages/report/figure-words.ts';
import type { Cell, Section } from '../document-blocks.ts';
import { NO_FIGURE } from '../figure-cells.ts';
import { namesAround, type ReportContext } from '../report-context.ts';

/** Fewer persons give a correlation that says too little to be printed. */
const MINIMUM_PERSONS = 10;

/** Each driver's correlation with recommending (else with the overall rating) beside its gaps; null without any. */
export function driversSection(context: ReportContext): Section | null {
  const { report, messages } = context;
  const { text } = messages;
  const outcome = report.driverAnalysis.recommend ? 'recommend' : 'overall';
  const analysis = report.driverAnalysis[outcome];
  const gaps = SIDES.flatMap((side) => report.driverFigures[side]).filter(({ gap }) => gap !== null);
  if (analysis === null || gaps.length === 0) return null;
  return {
    title: text(`report.drivers.${outcome}`),
    blocks: [
      { kind: 'hint', words: text(`report.drivers-explain.${outcome}`) },
      {
        kind: 'table',
        head: [
          { words: text('report.driver') },
          { words: text('report.correlation') },
          ...SIDES.map((side) => ({ words: text('report.gap-of', namesAround(context, side)), side })),
        ],
        widths: [34, 34, 34],
        rows: report.drivers.map(({ id, title }) => {
          const pooled = analysis.drivers.find(({ driver }) => driver === id)?.pooled ?? null;
          return {
            label: textIn(title, messages.language),
            cells: [correlationCell(context, pooled), ...SIDES.map((side) => gapCell(context, side, id))],
          };
        }),
      },
    ],
  };
}

type Analysis = NonNullable<ReportContext['report']['driverAnalysis']['recommend']>;

function correlationCell({ messages }: ReportContext, pooled: Analysis['drivers'][number]['pooled']): Cell {
  if (!pooled || pooled.r === null || pooled.n < MINIMUM_PERSONS) return { value: NO_FIGURE };
  return {
    value: messages.number(pooled.r, 2),
    ...(pooled.ci ? { hint: intervalWords(pooled.ci, messages, 2) } : {}),
  };
}

function gapCell({ report, messages }: ReportContext, side: Side, id: string): Cell {
  const figures = report.driverFigures[side].find(({ driver }) => driver === id);
  if (!figures || figures.gap === null) return { value: NO_FIGURE };
  return {
    value: messages.signed(figures.gap),
    ...(figures.gapCi ? { hint: signedIntervalWords(figures.gapCi, messages) } : {}),
  };
}
