import { otherSide, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { chartColours } from './chart-colours.ts';
import { withinFrame } from './chart-frame.ts';
import { chartLegend } from './chart-legend.ts';
import { type ChartOptions, fromStart, isWide } from './chart-options.ts';
import { drawChart, SMALL_TEXT } from './draw-chart.ts';
import { fieldAxes } from './field-axes.ts';
import { type GapRow, gapRows, missingKey } from './gap-rows.ts';
import { johariFields } from './johari-fields.ts';
import { johariSummary } from './johari-summary.ts';
import { numberedList } from './numbered-list.ts';
import { type NumberedPoint, numberedPoints } from './numbered-points.ts';
import { commonScale, scaleTicks, shareOf } from './row-scale.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { wrapText } from './wrap-text.ts';

const AXIS_START = 26;
/** Room for the names of the fields above and below the points. */
const NAMES_HEIGHT = 38;
/** Behaviours that a list beside the fields can hold. */
const MOST_BESIDE = 12;
/** How far the scale goes on below the lowest mean and below the threshold, as a share of the scale. */
const BELOW = { mean: 0.08, threshold: 0.25 };

/**
 * An organisation’s behaviours in four fields, after Luft & Ingham: "what do both sides see as a strength,
 * what does only one of them see, what does neither?"
 *
 * Across: how the organisation rates itself; upwards: how the partner rates it. The dashed lines are the
 * threshold of a strength. Each number is a behaviour of the list, in the report’s order of priority; a
 * filled disc is clear-cut, a hollow one is not. Where discs would lie on one another they are moved apart
 * and a line leads to the spot. Both scales begin where there is something to see.
 *
 * A behaviour of which a side’s mean is withheld has no number: it stands in grey at the end of the list,
 * with the word for why.
 *
 * @returns null where no behaviour can be placed
 */
export function johariChart(report: GapReport, target: Side, given: ChartOptions): SVGSVGElement | null {
  const options = withinFrame(given);
  const { messages, width } = options;
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const rows = gapRows(report, target, options);
  const points = pointsOf(rows);
  if (points.length === 0) return null;
  const names = {
    organisation: report.organisations[target],
    partner: report.organisations[otherSide(target)],
  };
  const common = commonScale(rows.map(({ figures }) => figures.scale));
  const threshold = report.rules.strengthShare;

  const side = isWide(options) ? Math.min(460, width * 0.52) : width - 1;
  const title = wrapText(messages.text('chart.johari.partner', names), {
    width: side,
    size: SMALL_TEXT,
    lines: 3,
  });
  const legend = chartLegend(
    [
      { mark: { kind: 'filled' }, words: messages.text('chart.johari.firm') },
      { mark: { kind: 'hollow' }, words: messages.text('johari.not-clear-cut') },
      {
        mark: { kind: 'threshold' },
        words: messages.text('chart.johari.threshold', {
          value: messages.number(common.min + threshold * (common.max - common.min)),
        }),
      },
    ],
    0,
    options,
  );
  const titleTop = legend.bottom + 14;
  const frame = {
    from: AXIS_START,
    to: side,
    top: titleTop + linesHeight(title.length, SMALL_TEXT) + 8,
    bottom: titleTop + linesHeight(title.length, SMALL_TEXT) + 8 + (side - AXIS_START),
  };
  const lowest = Math.min(
    threshold - BELOW.threshold,
    ...points.flatMap(({ x, y }) => [x - BELOW.mean, y - BELOW.mean]),
  );
  const low = Math.max(0, Math.floor(lowest * 10) / 10);
  const range = {
    x: [at(frame.from), at(frame.to - 14)] as const,
    y: [frame.bottom - NAMES_HEIGHT, frame.top + NAMES_HEIGHT] as const,
  };
  const along = ([start, end]: readonly [number, number], share: number) =>
    start + ((share - low) / (1 - low)) * (end - start);
  const ticks = scaleTicks(common, messages, true).filter(({ share }) => share >= low - 0.001);
  const own = wrapText(messages.text('chart.johari.own', names), { width: side, size: SMALL_TEXT, lines: 3 });
  const ownTop = frame.bottom + 24;
  const plotBottom = ownTop + linesHeight(own.length, SMALL_TEXT);
  const list = listOf(rows, { plotWidth: side, frameTop: frame.top, plotBottom }, options);
  const x0 = Math.min(at(frame.from), at(frame.to));
  const box = { left: x0, right: x0 + frame.to - frame.from, top: frame.top, bottom: frame.bottom };
  return drawChart(
    {
      height: Math.ceil(Math.max(plotBottom, list.bottom) + 4),
      summary: johariSummary(rows, names.organisation, messages),
      x: { type: 'linear', domain: [low, 1], range: [...range.x] },
      y: { type: 'linear', domain: [low, 1], range: [...range.y] },
      marks: [
        ...legend.marks,
        textMark([{ x: at(0), y: titleTop, lines: title }], {
          className: 'axis-title',
          colour: colours.quiet,
          size: SMALL_TEXT,
        }),
        ...johariFields(box, { x: along(range.x, threshold), y: along(range.y, threshold) }, options),
        ...fieldAxes(
          {
            across: ticks.map(({ share, words }) => ({ words, at: along(range.x, share) })),
            up: ticks.map(({ share, words }) => ({ words, at: along(range.y, share) })),
            bottom: frame.bottom,
            upAt: at(frame.from - 6),
          },
          options,
        ),
        textMark([{ x: at(side), y: ownTop, lines: own }], {
          className: 'axis-title',
          colour: colours.quiet,
          size: SMALL_TEXT,
          anchor: 'end',
        }),
        ...numberedPoints(points, {
          place: ({ x, y }) => ({ x: along(range.x, x), y: along(range.y, y) }),
          frame: box,
          colours,
        }),
        ...list.marks,
      ],
    },
    options,
  );
}

function pointsOf(rows: readonly GapRow[]): NumberedPoint[] {
  return rows.flatMap(({ figures: { self, other, scale, johari }, question }, index) =>
    self.mean === null || other.mean === null
      ? []
      : [
          {
            number: index + 1,
            x: shareOf(self.mean, scale),
            y: shareOf(other.mean, scale),
            filled: johari?.firm ?? false,
            title: question,
          },
        ],
  );
}

function entriesOf(rows: readonly GapRow[], { messages: { text } }: ChartOptions) {
  return rows.map(({ figures: { self, other, johari }, question }, index) => {
    const missing = self.mean === null ? self : other.mean === null ? other : null;
    return {
      number: missing ? null : index + 1,
      filled: johari?.firm ?? false,
      words: question,
      note: missing ? text(missingKey(missing.status)) : null,
    };
  });
}

interface Beside {
  plotWidth: number;
  frameTop: number;
  plotBottom: number;
}

/** Beside the fields where there is room, else below them, a long list in two columns. */
function listOf(rows: readonly GapRow[], { plotWidth, frameTop, plotBottom }: Beside, options: ChartOptions) {
  const { width } = options;
  const entries = entriesOf(rows, options);
  const below = plotBottom + 22;
  if (!isWide(options)) return numberedList(entries, { left: 0, width, top: below }, options);
  if (entries.length <= MOST_BESIDE) {
    const left = plotWidth + 36;
    return numberedList(entries, { left, width: width - left, top: frameTop }, options);
  }
  const half = Math.ceil(entries.length / 2);
  const column = { width: (width - 36) / 2, top: below };
  const first = numberedList(entries.slice(0, half), { ...column, left: 0 }, options);
  const second = numberedList(entries.slice(half), { ...column, left: column.width + 36 }, options);
  return { marks: [...first.marks, ...second.marks], bottom: Math.max(first.bottom, second.bottom) };
}
