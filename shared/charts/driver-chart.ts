import type { Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { chartColours } from './chart-colours.ts';
import { withinFrame } from './chart-frame.ts';
import { chartLegend } from './chart-legend.ts';
import { type ChartOptions, fromStart, isWide } from './chart-options.ts';
import { drawChart, SMALL_TEXT } from './draw-chart.ts';
import { along, fieldLines, gapTicks, importanceIntervals, importanceTicks } from './driver-field.ts';
import { type DriverPoint, driverPoints, sharedRange } from './driver-points.ts';
import { driverEntries, driverSummary, isClear } from './driver-words.ts';
import { FIELD_AXIS_HEIGHT, fieldAxes } from './field-axes.ts';
import { numberedList } from './numbered-list.ts';
import { numberedPoints, POINT_RADIUS } from './numbered-points.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { wrapText } from './wrap-text.ts';

const AXIS_START = 36;
const STRIP_HEIGHT = 64;
/** The chart reaches at least this far to either side of no gap, as a share of the scale. */
const LEAST_REACH = 0.15;

/**
 * Drivers of one organisation: "what matters much and is seen differently, so that it is a place to begin?"
 *
 * Across: the gap, zero in the middle; upwards: importance, the correlation of rating the partner on the
 * driver with recommending (else with the overall rating), with its interval. Numbers follow the report’s
 * priorities: 1 is the most urgent. A disc is filled if the interval lies above zero, else hollow. An
 * association, not a cause.
 *
 * Where no correlation may be shown, the drivers stand on a strip by their gaps alone. A driver without a
 * gap has no number: it stands in grey in the list, which says why.
 *
 * @returns null where no driver can be placed
 */
export function driverChart(report: GapReport, target: Side, given: ChartOptions): SVGSVGElement | null {
  const options = withinFrame(given);
  const { messages, width } = options;
  const { text } = messages;
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const points = driverPoints(report, target, messages);
  const isStrip = points.every(({ importance, gap }) => importance === null || gap === null);
  const isPlaced = ({ importance, gap }: DriverPoint) => gap !== null && (isStrip || importance !== null);
  const placed = points.flatMap((point, index) =>
    isPlaced(point) ? [{ ...point, number: index + 1, share: point.gapShare ?? 0 }] : [],
  );
  if (placed.length === 0) return null;
  const range = sharedRange(report);

  const plotWidth = isWide(options) ? Math.min(480, width * 0.54) : width - 1;
  const legend = isStrip
    ? { marks: [], bottom: 0 }
    : chartLegend(
        [
          { mark: { kind: 'filled' }, words: text('chart.driver.firm') },
          { mark: { kind: 'hollow' }, words: text('chart.driver.open') },
          {
            mark: { kind: 'interval' },
            words: text('chart.interval', { level: messages.percent(report.rules.level) }),
          },
        ],
        0,
        options,
      );
  const upTitle = wrapText(text(isStrip ? 'chart.driver.no-importance' : 'chart.driver.importance'), {
    width: plotWidth,
    size: SMALL_TEXT,
    lines: 2,
  });
  const titleTop = legend.bottom + (isStrip ? 0 : 14);
  const top = titleTop + linesHeight(upTitle.length, SMALL_TEXT) + 8;
  const height = isStrip ? STRIP_HEIGHT : Math.min(340, plotWidth * 0.8);
  const bottom = top + height;
  const from = isStrip ? 1 : AXIS_START;
  const acrossTitle = wrapText(text(range === null ? 'chart.driver.gap-share' : 'chart.driver.gap'), {
    width: plotWidth,
    size: SMALL_TEXT,
    lines: 2,
  });
  const acrossTop = bottom + FIELD_AXIS_HEIGHT;
  const plotBottom = acrossTop + linesHeight(acrossTitle.length, SMALL_TEXT);

  const reach = Math.max(LEAST_REACH, ...placed.map(({ share }) => Math.abs(share) * 1.15));
  const lowest = Math.min(
    0,
    ...placed.map(({ importance, importanceCi }) => importanceCi?.[0] ?? importance ?? 0),
  );
  const low = Math.max(-1, Math.floor(lowest * 5) / 5);
  const domain = { x: [-reach, reach], y: [isStrip ? 0 : low, 1] } as const;
  const room = {
    x: [at(from + POINT_RADIUS + 4), at(plotWidth - POINT_RADIUS - 4)],
    y: [bottom - 14, top + 14],
  } as const;
  const placeX = (share: number) => along(share, domain.x, room.x);
  const placeY = (value: number) => along(value, domain.y, room.y);
  const list = numberedList(
    driverEntries(points, isPlaced, messages),
    isWide(options)
      ? { left: plotWidth + 36, width: width - plotWidth - 36, top: isStrip ? titleTop : top }
      : { left: 0, width, top: plotBottom + 22 },
    options,
  );
  const edge = Math.min(at(from), at(plotWidth));
  const box = { left: edge, right: edge + plotWidth - from, top, bottom };
  const style = { className: 'axis-title', colour: colours.quiet, size: SMALL_TEXT };
  return drawChart(
    {
      height: Math.ceil(Math.max(plotBottom, list.bottom) + 4),
      summary: driverSummary(points, report.organisations[target], messages),
      x: { type: 'linear', domain: [...domain.x], range: [...room.x] },
      y: { type: 'linear', domain: [...domain.y], range: [...room.y] },
      marks: [
        ...legend.marks,
        textMark([{ x: at(0), y: titleTop, lines: upTitle }], style),
        ...fieldLines(box, { x: placeX(0), y: isStrip ? (top + bottom) / 2 : placeY(0) }, options),
        ...fieldAxes(
          {
            across: gapTicks(reach, range, options).map(({ share, words }) => ({ at: placeX(share), words })),
            up: isStrip
              ? []
              : importanceTicks(low, options).map(({ value, words }) => ({ at: placeY(value), words })),
            bottom,
            upAt: at(from - 6),
          },
          options,
        ),
        textMark([{ x: at(plotWidth), y: acrossTop, lines: acrossTitle }], { ...style, anchor: 'end' }),
        ...(isStrip ? [] : [importanceIntervals(placed, colours.quiet)]),
        ...numberedPoints(
          placed.map((point) => ({
            number: point.number,
            x: point.share,
            y: isStrip ? 0.5 : (point.importance ?? 0),
            filled: isClear(point),
            title: point.title,
          })),
          { place: ({ x, y }) => ({ x: placeX(x), y: placeY(y) }), frame: box, colours },
        ),
        ...list.marks,
      ],
    },
    options,
  );
}
