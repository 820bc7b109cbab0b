import { Text } from '@mantine/core';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';

interface TrendChartProps {
  title: string;
  /** Oldest first; a side is null where its report shows no figure. */
  waves: readonly ({ number: number } & Record<Side, number | null>)[];
  /** The least range of values that the height stands for. */
  leastSpan: number;
  written: (value: number) => string;
  organisations: Record<Side, string>;
}

const WIDTH = 260;
const HEIGHT = 92;
/** Room for the figures at the right end, and for the waves' numbers below. */
const BOX = { left: 10, right: WIDTH - 44, top: 12, bottom: HEIGHT - 24 };
/** Lines of text closer than this would run into each other. */
const LINE = 12;

/** Both sides' figure over the waves as two small lines: round marks for side a, square ones for side b. */
export function TrendChart({ title, waves, leastSpan, written, organisations }: TrendChartProps) {
  const words = useWords();
  const values = waves.flatMap(({ a, b }) => [a, b]).filter((value) => value !== null);
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, leastSpan);
  const middle = (low + high) / 2;
  const x = (place: number) => BOX.left + ((BOX.right - BOX.left) * place) / (waves.length - 1);
  const y = (value: number) =>
    (BOX.top + BOX.bottom) / 2 - ((value - middle) / span) * (BOX.bottom - BOX.top);
  const pointsOf = (side: Side) =>
    waves.flatMap((wave, place) => {
      const value = wave[side];
      return value === null ? [] : [{ place, number: wave.number, value }];
    });
  const spoken = SIDES.map((side) =>
    words.text('console.home.trend.side', {
      organisation: organisations[side],
      values: words.list(
        pointsOf(side).map(({ number, value }) =>
          words.text('console.home.trend.value', { number, value: written(value) }),
        ),
      ),
    }),
  ).join(' ');
  const lasts = apart(
    SIDES.flatMap((side) => {
      const last = pointsOf(side).at(-1);
      return last ? [{ side, text: written(last.value), y: y(last.value) }] : [];
    }),
  );

  return (
    <figure className="score-trend">
      <Text component="figcaption" size="sm" c="dimmed">
        {title}
      </Text>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.text('console.home.trend.chart', { measure: title, sides: spoken })}
      >
        {waves.map(({ number }, place) => (
          <text key={number} x={x(place)} y={HEIGHT - 4} textAnchor="middle">
            {words.text('console.home.trend.wave', { number })}
          </text>
        ))}
        {SIDES.map((side) => (
          <g key={side} data-side={side}>
            <path
              d={pointsOf(side)
                .map(({ place, value }, index) => `${index === 0 ? 'M' : 'L'}${x(place)} ${y(value)}`)
                .join('')}
            />
            {pointsOf(side).map(({ place, value }) =>
              side === 'a' ? (
                <circle className="point" key={place} cx={x(place)} cy={y(value)} r={3.5} />
              ) : (
                <rect
                  className="point"
                  key={place}
                  x={x(place) - 3.5}
                  y={y(value) - 3.5}
                  width={7}
                  height={7}
                />
              ),
            )}
          </g>
        ))}
        {lasts.map((last) => (
          <text key={last.side} data-side={last.side} x={BOX.right + 8} y={last.y + 4} fontWeight={650}>
            {last.text}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Moves two texts at nearly the same height apart, the higher one up. */
function apart<Placed extends { y: number }>(texts: readonly Placed[]): Placed[] {
  const [first, second] = texts.toSorted((one, other) => one.y - other.y);
  if (!first || !second || second.y - first.y >= LINE) return [...texts];
  const push = (LINE - (second.y - first.y)) / 2;
  return [
    { ...first, y: first.y - push },
    { ...second, y: second.y + push },
  ];
}
