import type { Side } from '../../../shared/partnership/partnership.ts';
import { colorOf } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import type { Curve, CurvePoint } from './response-curve.ts';
import type { ResponseMarks } from './response-marks.ts';

const WIDTH = 360;
const HEIGHT = 190;
/** Room for the shares at the left, the waves' numbers at the right, and the days below. */
const BOX = { left: 38, right: WIDTH - 44, top: 10, bottom: HEIGHT - 30 };
/** How the earlier waves are told apart, the newest first; each is named at its end as well. */
const DASHES = ['6 3', '2 3', '8 3 2 3'];
/** Lines of text closer than this would run into each other. */
const LINE = 13;

interface ResponseChartProps {
  side: Side;
  name: string;
  /** The wave itself; null while nothing may be told. */
  current: Curve | null;
  /** Waves before it, the newest first. */
  earlier: readonly Curve[];
  /** Reminders, today and the close of the wave itself; null while they are not settled. */
  marks: ResponseMarks | null;
}

/**
 * “Do as many answer as in the waves before, and as early?” The share of a side that had answered, by days since
 * the opening: the wave itself as a firm line in the side's colour, those before it thin and dashed, each with
 * its number at its end. Triangles on the axis are its reminders, upright lines today and its close.
 */
export function ResponseChart({ side, name, current, earlier, marks }: ResponseChartProps) {
  const words = useWords();
  const all = [...(current ? [current] : []), ...earlier];
  const days = Math.max(1, marks?.close ?? 0, ...all.flatMap(({ points }) => points.map(({ day }) => day)));
  const x = (day: number) => BOX.left + ((BOX.right - BOX.left) * day) / days;
  const y = (share: number) => BOX.bottom - (BOX.bottom - BOX.top) * share;
  const path = (points: readonly CurvePoint[]) =>
    `M${x(0)} ${y(0)}${points.map(({ day, share }) => `L${x(day)} ${y(share)}`).join('')}`;
  const ends = spread(
    all.map((curve) => {
      const last = curve.points.at(-1) ?? { day: 0, share: 0 };
      return { wave: curve.wave, isCurrent: curve === current, x: x(last.day) + 5, y: y(last.share) };
    }),
  );
  const spoken = all.map(({ wave, points }) => {
    const last = points.at(-1) ?? { day: 0, share: 0 };
    return words.text('console.monitor.chart-wave', {
      wave,
      share: words.percent(last.share),
      day: last.day,
    });
  });
  return (
    <svg
      className="response-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={[
        words.text('console.monitor.chart', { name, waves: words.list(spoken) }),
        marks ? spokenMarks(words, marks) : '',
      ]
        .join(' ')
        .trim()}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="grid" x1={BOX.left} x2={BOX.right} y1={y(share)} y2={y(share)} />
          <text x={BOX.left - 6} y={y(share) + 4} textAnchor="end">
            {words.percent(share)}
          </text>
        </g>
      ))}
      {[0, days].map((day) => (
        <text key={day} x={x(day)} y={HEIGHT - 10} textAnchor={day === 0 ? 'start' : 'end'}>
          {words.text('console.monitor.day', { day })}
        </text>
      ))}
      {marks && <line className="edge" {...upright(x(marks.close))} />}
      {marks && marks.today !== null && marks.today < days && (
        <line className="today" {...upright(x(marks.today))} />
      )}
      {marks?.reminders.map((day) => (
        <path key={day} className="reminder" d={`M${x(day)} ${BOX.bottom - 7}l4 7h-8z`} />
      ))}
      {earlier.map(({ wave, points }, place) => (
        <path key={wave} className="before" d={path(points)} strokeDasharray={DASHES[place] ?? '1 3'} />
      ))}
      {current && <path className="now" d={path(current.points)} stroke={colorOf(side)} />}
      {current?.points.map(({ day, share }) =>
        side === 'a' ? (
          <circle key={day} cx={x(day)} cy={y(share)} r={3.5} fill={colorOf(side)} />
        ) : (
          <rect key={day} x={x(day) - 3.5} y={y(share) - 3.5} width={7} height={7} fill={colorOf(side)} />
        ),
      )}
      {ends.map((end) => (
        <text key={end.wave} x={end.x} y={end.y + 4} className={end.isCurrent ? 'here' : undefined}>
          {words.text('console.home.trend.wave', { number: end.wave })}
        </text>
      ))}
    </svg>
  );
}

function upright(x: number) {
  return { x1: x, x2: x, y1: BOX.top, y2: BOX.bottom };
}

function spokenMarks(words: Words, { reminders, close }: ResponseMarks): string {
  const day = (number: number) => words.text('console.monitor.day', { day: number });
  return words.text('console.monitor.chart-marks', {
    reminders: reminders.length > 0 ? words.list(reminders.map(day)) : 'none',
    close: day(close),
  });
}

/** Moves texts that would run into each other apart, from the top down. */
function spread<Placed extends { x: number; y: number }>(texts: readonly Placed[]): Placed[] {
  const placed: Placed[] = [];
  for (const text of texts.toSorted((one, other) => one.y - other.y)) {
    const above = placed.filter(({ x }) => Math.abs(x - text.x) < 26).at(-1);
    placed.push({ ...text, y: above ? Math.max(text.y, above.y + LINE) : text.y });
  }
  return placed;
}
