import { textIn } from '../../../shared/language.ts';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import { commonScaleOf } from '../common-scale.ts';
import type { Section } from '../document-blocks.ts';
import { barOf, gapCells, meanCell } from '../figure-cells.ts';
import type { ReportContext } from '../report-context.ts';

/** The questions about the relationship itself, as each side answered them; null if none was asked. */
export function relationshipSection({ report, reader, messages }: ReportContext): Section | null {
  const { text, language } = messages;
  const { relationship, organisations } = report;
  if (relationship.length === 0) return null;
  const scale = commonScaleOf(relationship);
  const explained = [text('report.relationship-explain'), ...(scale ? [text('document.scale', scale)] : [])];
  return {
    title: text('report.relationship'),
    blocks: [
      { kind: 'hint', words: explained.join(' ') },
      {
        kind: 'table',
        head: [
          { words: text('document.question') },
          ...SIDES.map((side) => ({ words: organisations[side], side })),
          { words: text('report.gap') },
          { words: text('report.verdict') },
        ],
        widths: [25, 25, 23, 25],
        rows: relationship.map((item) => ({
          label: textIn(item.text[reader ?? 'a'], language),
          ...(scale ? {} : { hint: text('report.scale', item.scale) }),
          bar: barOf(item.scale, { a: item.a.mean, b: item.b.mean }),
          cells: [meanCell(item.a, messages), meanCell(item.b, messages), ...gapCells(item, messages)],
        })),
      },
    ],
  };
}
