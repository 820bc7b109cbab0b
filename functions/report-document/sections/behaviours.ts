import { johariChart } from '../../../shared/charts/johari-chart.ts';
import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import type { BehaviourFigures } from '../../../shared/report/gap-report.ts';
import { chartBlock } from '../chart-block.ts';
import { commonScaleOf } from '../common-scale.ts';
import type { Block, Row, Section, Table } from '../document-blocks.ts';
import { barOf, gapCells, meanCell } from '../figure-cells.ts';
import { namesAround, questionFor, type ReportContext } from '../report-context.ts';

/** How one organisation acts as it sees itself and as the partner sees it, widest gap first; null if not asked. */
export function behavioursSection(context: ReportContext, target: Side): Section | null {
  const { report, messages } = context;
  const { text } = messages;
  const items = [...report.targets[target]].sort((first, second) => gapShare(second) - gapShare(first));
  if (items.length === 0) return null;
  const names = namesAround(context, target);
  const scale = commonScaleOf(items);
  const hasPredictions = items.some(({ predicted }) => predicted !== null);
  const explained = [text('report.gaps-explain', names), ...(scale ? [text('document.scale', scale)] : [])];
  const table: Table = {
    kind: 'table',
    head: [
      { words: text('report.behaviour') },
      { words: text('report.self', names), side: target },
      { words: text('report.other', names), side: otherSide(target) },
      ...(hasPredictions ? [{ words: text('report.predicted', names) }] : []),
      { words: text('report.gap') },
      { words: text('report.verdict') },
    ],
    widths: hasPredictions ? [22, 22, 22, 22, 25] : [25, 25, 23, 25],
    rows: items.map((item) => behaviourRow(context, target, item, { hasPredictions, ownScale: !scale })),
  };
  return {
    title: text('report.gaps-about', names),
    blocks: [{ kind: 'hint', words: explained.join(' ') }, table, ...fourFields(context, target)],
  };
}

function fourFields(context: ReportContext, target: Side): Block[] {
  const chart = chartBlock(context, (options) => johariChart(context.report, target, options));
  if (chart.length === 0) return [];
  return [{ kind: 'subheading', words: context.messages.text('document.four-fields') }, ...chart];
}

function behaviourRow(
  context: ReportContext,
  target: Side,
  item: BehaviourFigures,
  { hasPredictions, ownScale }: { hasPredictions: boolean; ownScale: boolean },
): Row {
  const { messages } = context;
  const { self, other, predicted, scale } = item;
  const means = target === 'a' ? { a: self.mean, b: other.mean } : { a: other.mean, b: self.mean };
  return {
    label: questionFor(context, target, item),
    ...(ownScale ? { hint: messages.text('report.scale', scale) } : {}),
    bar: barOf(scale, means),
    cells: [
      meanCell(self, messages),
      meanCell(other, messages),
      ...(hasPredictions ? [predicted ? meanCell(predicted, messages) : { value: '' }] : []),
      ...gapCells(item, messages),
    ],
  };
}

function gapShare({ gap, scale }: BehaviourFigures): number {
  return gap === null ? -1 : Math.abs(gap) / (scale.max - scale.min);
}
