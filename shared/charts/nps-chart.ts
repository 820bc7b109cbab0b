import type { Markish } from '@observablehq/plot';
import { SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { chartColours } from './chart-colours.ts';
import { withinFrame } from './chart-frame.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { drawChart, SMALL_TEXT } from './draw-chart.ts';
import { missingKey } from './gap-rows.ts';
import { intervalMarks } from './interval-mark.ts';
import { NPS_ENDS, npsScale } from './nps-scale.ts';
import { recommenderBar } from './recommender-bar.ts';
import { sideMarks } from './side-marks.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { wrapText } from './wrap-text.ts';

type Nps = NonNullable<GapReport['nps']>;

const NAME_SIZE = 14;
const SCORE_SIZE = 20;
/** Room beside a name for its score. */
const SCORE_ROOM = 100;
const MARGIN = 18;
const TICKS_HEIGHT = 32;
const LINE_HEIGHT = 36;
const BETWEEN = 28;

/**
 * Net promoter scores: "would each side recommend working with the other, and how sure is that?"
 *
 * Both sides on one scale from −100 to +100 with a firm line at zero: the mark is the score, the thin line
 * its interval. Below it a bar of detractors (hollow), passives (tinted) and promoters (solid), with their
 * numbers.
 *
 * Of a score without interval the mark alone is drawn. A side whose score is withheld keeps its place: its
 * name in grey and the word for why, no mark and no bar.
 *
 * @returns null where no recommend item was asked
 */
export function npsChart(report: GapReport, given: ChartOptions): SVGSVGElement | null {
  const { nps, organisations } = report;
  if (nps === null) return null;
  const options = withinFrame(given);
  const at = fromStart(options);
  const range = [at(MARGIN), at(options.width - MARGIN)] as const;
  const place = (score: number) =>
    range[0] + ((score - NPS_ENDS[0]) / (NPS_ENDS[1] - NPS_ENDS[0])) * (range[1] - range[0]);
  let top = 4;
  const blocks = SIDES.map((side) => {
    const block = sideBlock(nps[side], { side, name: organisations[side], top }, options);
    top = block.bottom + BETWEEN;
    return block;
  });
  const shown = blocks.flatMap(({ line }) => (line === null ? [] : [line]));
  const scales = shown.map((line) =>
    npsScale(
      {
        top: line + LINE_HEIGHT / 2,
        lines: [{ from: line - LINE_HEIGHT / 2, to: line + LINE_HEIGHT / 2 }],
        place,
      },
      options,
    ),
  );
  return drawChart(
    {
      height: Math.ceil(top - BETWEEN + 4),
      summary: npsSummary(nps, organisations, options),
      x: { type: 'linear', domain: [...NPS_ENDS], range: [...range] },
      marks: [...scales.flat(), ...blocks.flatMap(({ marks }) => marks)],
    },
    options,
  );
}

interface Block {
  marks: Markish[];
  bottom: number;
  /** Height of the score's line; null where the score is withheld. */
  line: number | null;
}

interface BlockPlace {
  side: Side;
  name: string;
  top: number;
}

function sideBlock(figure: Nps[Side], { side, name, top }: BlockPlace, options: ChartOptions): Block {
  const { signed, text } = options.messages;
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const { nps, adjusted, status } = figure;
  const lines = wrapText(name, { width: options.width - SCORE_ROOM, size: NAME_SIZE, bold: true, lines: 3 });
  const nameBottom = top + linesHeight(lines.length, NAME_SIZE);
  const nameMark = textMark([{ x: at(0), y: top, lines, title: name }], {
    className: 'name',
    colour: nps === null ? colours.quiet : colours.ink,
    size: NAME_SIZE,
    weight: 700,
  });
  const atEnd = (words: string, y: number) => [{ x: at(options.width), y, lines: [words] }];
  if (nps === null) {
    const style = { className: 'missing', colour: colours.quiet, size: SMALL_TEXT, anchor: 'end' as const };
    const word = textMark(atEnd(text(missingKey(status)), top + 2), style);
    return { marks: [nameMark, word], bottom: nameBottom, line: null };
  }
  const line = nameBottom + 8 + LINE_HEIGHT / 2;
  const bar = recommenderBar(figure, { side, top: line + LINE_HEIGHT / 2 + TICKS_HEIGHT }, options);
  const intervals = adjusted === null ? [] : [{ low: adjusted.ci[0], high: adjusted.ci[1], y: line }];
  const style = { className: `interval side-${side}-interval`, colour: colours[side], domain: NPS_ENDS };
  return {
    marks: [
      nameMark,
      textMark(atEnd(signed(nps, 0), top - 4), {
        className: 'score',
        colour: colours.ink,
        size: SCORE_SIZE,
        weight: 700,
        anchor: 'end',
      }),
      ...intervalMarks(intervals, style),
      sideMarks([{ side, x: nps, y: line }], side, colours),
      ...bar.marks,
    ],
    bottom: bar.bottom,
    line,
  };
}

function npsSummary(nps: Nps, organisations: GapReport['organisations'], { messages }: ChartOptions): string {
  const { text, signed } = messages;
  const words = ({ nps: score, adjusted, status }: Nps[Side]) => {
    if (score === null) return text(missingKey(status));
    if (adjusted === null) return signed(score, 0);
    const [low, high] = adjusted.ci;
    return text('chart.value', { value: signed(score, 0), low: signed(low, 0), high: signed(high, 0) });
  };
  const named = (side: Side) => text('chart.named', { name: organisations[side], value: words(nps[side]) });
  return text('chart.nps.summary', { a: named('a'), b: named('b') });
}
