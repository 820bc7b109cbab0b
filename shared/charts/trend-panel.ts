import { link, type Markish } from '@observablehq/plot';
import { SIDES, type Side } from '../partnership/partnership.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { latestValues, VALUE_SIZE } from './latest-values.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { textWidth } from './text-width.ts';
import { trendSeriesMarks } from './trend-marks.ts';
import type { TrendPoint } from './trend-series.ts';
import { waveLabels } from './wave-labels.ts';

interface TrendPanel {
  title: string;
  /** One entry a wave. */
  waves: readonly {
    number: number;
    closedAt: string;
    a: TrendPoint['nps']['a'];
    b: TrendPoint['nps']['b'];
  }[];
  /** Ends of the scale, and how far the panel reaches at least. */
  ends: readonly [number, number];
  leastSpan: number;
  /** Whether zero is a mark of the scale, which is always shown. */
  withZero: boolean;
  words: (value: number) => string;
  /** Numbers beside the scale, whose steps may be finer than one. */
  tickWords: (value: number) => string;
}

interface PanelPlace {
  left: number;
  width: number;
  top: number;
}

const TITLE_SIZE = 14;
const HEIGHT = 170;
const DODGE = 5;

/** One figure of both sides over the waves: marks joined by lines, intervals upright, the latest value in words. */
export function trendPanel(
  { title, waves, ends, leastSpan, withZero, words, tickWords }: TrendPanel,
  { left, width, top }: PanelPlace,
  options: ChartOptions,
): { marks: Markish[]; bottom: number } {
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const figures = waves.flatMap(({ a, b }) => [a, b].filter((figure) => figure !== null));
  const values = figures.flatMap(({ value, ci }) => [value, ...(ci ?? [])]);
  const [low, high] = reachOf(withZero ? [0, ...values] : values, ends, leastSpan);
  const frame = {
    top: top + linesHeight(1, TITLE_SIZE) + 10,
    bottom: top + linesHeight(1, TITLE_SIZE) + 10 + HEIGHT,
  };
  const ticks = ticksBetween(low, high);
  const numbersWidth = Math.max(...ticks.map((tick) => textWidth(tickWords(tick), SMALL_TEXT))) + 8;
  const valuesWidth =
    Math.max(30, ...figures.map(({ value }) => textWidth(words(value), VALUE_SIZE, true))) + 14;
  const from = left + numbersWidth + 16;
  const to = left + width - valuesWidth - 16;
  const placeX = (index: number) =>
    from + (waves.length === 1 ? 0.5 : index / (waves.length - 1)) * (to - from);
  const placeY = (value: number) =>
    frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top);
  const series = (side: Side) =>
    waves.map((wave, index) => {
      const figure = wave[side];
      return {
        x: at(placeX(index) + (side === 'a' ? -DODGE : DODGE)),
        y: figure === null ? null : placeY(figure.value),
        ci: figure?.ci ? ([placeY(figure.ci[0]), placeY(figure.ci[1])] as const) : null,
        value: figure?.value ?? null,
      };
    });
  return {
    marks: [
      textMark([{ x: at(left), y: top, lines: [title] }], {
        className: 'panel-title',
        colour: colours.ink,
        size: TITLE_SIZE,
        weight: 700,
      }),
      link(ticks, {
        x1: atPixel(() => at(from - 12)),
        x2: atPixel(() => at(to + 12)),
        y1: atPixel((tick: number) => placeY(tick)),
        y2: atPixel((tick: number) => placeY(tick)),
        stroke: colours.line,
        className: 'grid',
      }),
      ...(withZero ? [zeroLine({ from: at(from - 12), to: at(to + 12), y: placeY(0) }, colours.quiet)] : []),
      textMark(
        ticks.map((tick) => ({
          x: at(left + numbersWidth - 4),
          y: placeY(tick) - linesHeight(1, SMALL_TEXT) / 2,
          lines: [tickWords(tick)],
        })),
        { className: 'tick', colour: colours.quiet, size: SMALL_TEXT, anchor: 'end' },
      ),
      ...SIDES.flatMap((side) => trendSeriesMarks(series(side), side, options)),
      ...latestValues({ a: series('a'), b: series('b') }, { x: to + 18, ...frame, words }, options),
      ...waveLabels(
        waves.map((wave, index) => ({ ...wave, x: at(placeX(index)) })),
        { top: frame.bottom + 10, edges: [at(left), at(left + width)] },
        options,
      ),
    ],
    bottom: frame.bottom + 10 + linesHeight(2, SMALL_TEXT),
  };
}

function zeroLine({ from, to, y }: { from: number; to: number; y: number }, stroke: string): Markish {
  return link([y], {
    x1: atPixel(() => from),
    x2: atPixel(() => to),
    y1: atPixel(() => y),
    y2: atPixel(() => y),
    stroke,
    className: 'zero',
  });
}

/** From the lowest to the highest figure on whole steps, at least as far as `leastSpan`, within the scale. */
function reachOf(
  values: readonly number[],
  [min, max]: readonly [number, number],
  leastSpan: number,
): [number, number] {
  const step = (max - min) / 10;
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (values.length === 0) [low, high] = [min, max];
  const lacking = Math.max(0, leastSpan - (high - low)) / 2;
  low = Math.max(min, Math.floor((low - lacking - min) / step) * step + min);
  high = Math.min(max, Math.ceil((high + lacking - min) / step) * step + min);
  return [low, high];
}

/** Between three and six numbers at equal distances. */
function ticksBetween(low: number, high: number): number[] {
  const step = [0.5, 1, 2, 5, 10, 20, 25, 50].find((size) => (high - low) / size <= 5) ?? 100;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}
