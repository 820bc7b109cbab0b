import type { Markish } from '@observablehq/plot';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { SMALL_TEXT, TEXT_SIZE } from './draw-chart.ts';
import type { RowPlace } from './row-layout.ts';
import { textMark } from './text-mark.ts';

interface LabelledRow {
  place: RowPlace;
  question: string;
  /** Without the figures that the chart is about: greyed. */
  isMissing: boolean;
}

/** What each row is about, with the whole question at hand for a pointer. */
export function rowLabels(rows: readonly LabelledRow[], options: ChartOptions): Markish[] {
  const colours = chartColours(options.theme);
  const x = fromStart(options)(0);
  const labels = (missing: boolean) =>
    rows
      .filter(({ isMissing }) => isMissing === missing)
      .map(({ place, question }) => ({ x, ...place.label, title: question }));
  const kickers = rows
    .filter(({ place }) => place.kicker.lines.length > 0)
    .map(({ place }) => ({ x, ...place.kicker }));
  return [
    textMark(kickers, { className: 'kicker', colour: colours.quiet, size: SMALL_TEXT, weight: 700 }),
    textMark(labels(false), { className: 'label', colour: colours.ink, size: TEXT_SIZE }),
    textMark(labels(true), { className: 'label missing-label', colour: colours.quiet, size: TEXT_SIZE }),
  ];
}
