import type { Side } from '../../../shared/partnership/partnership.ts';

interface GapBarProps {
  scale: { min: number; max: number };
  marks: readonly { side: Side; mean: number | null }[];
}

const WIDTH = 240;
const HEIGHT = 20;
const MARGIN = 8;

/** Both views on one scale: a round mark for side a, a square one for side b. Decoration of the table's figures. */
export function GapBar({ scale, marks }: GapBarProps) {
  const position = (mean: number) =>
    MARGIN + ((mean - scale.min) / (scale.max - scale.min)) * (WIDTH - 2 * MARGIN);
  const shown = marks.flatMap(({ side, mean }) => (mean === null ? [] : [{ side, x: position(mean) }]));
  const [first, second] = shown;
  return (
    <svg
      className="gap-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line className="track" x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {first && second && (
        <line className="between" x1={first.x} x2={second.x} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      )}
      {shown.map(({ side, x }) =>
        side === 'a' ? (
          <circle key={side} className="side-a-fill" cx={x} cy={HEIGHT / 2} r={6} />
        ) : (
          <rect key={side} className="side-b-fill" x={x - 5.5} y={HEIGHT / 2 - 5.5} width={11} height={11} />
        ),
      )}
    </svg>
  );
}
