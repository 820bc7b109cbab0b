export interface Point {
  x: number;
  y: number;
}

interface NudgeOptions {
  /** Least distance between two points. */
  distance: number;
  /** No point leaves it. */
  frame: { left: number; right: number; top: number; bottom: number };
}

const ROUNDS = 300;
/** Points on the same spot leave it in directions that differ most, the golden angle apart. */
const GOLDEN_ANGLE = 2.4;

/**
 * Moves points apart as little as makes each visible, always the same way for the same points.
 *
 * @returns the new positions in the same order
 */
export function nudgeApart(points: readonly Point[], { distance, frame }: NudgeOptions): Point[] {
  const moved = points.map((point) => within(point, frame));
  for (let round = 0; round < ROUNDS; round++) {
    let crowded = false;
    for (const [first, one] of moved.entries()) {
      for (const [offset, two] of moved.slice(first + 1).entries()) {
        const apart = Math.hypot(two.x - one.x, two.y - one.y);
        if (apart >= distance - 0.01) continue;
        crowded = true;
        const angle =
          apart > 0.01 ? Math.atan2(two.y - one.y, two.x - one.x) : (first + offset) * GOLDEN_ANGLE;
        const push = (distance - apart) / 2;
        const step = { x: Math.cos(angle) * push, y: Math.sin(angle) * push };
        Object.assign(one, within({ x: one.x - step.x, y: one.y - step.y }, frame));
        Object.assign(two, within({ x: two.x + step.x, y: two.y + step.y }, frame));
      }
    }
    if (!crowded) break;
  }
  return moved;
}

function within({ x, y }: Point, { left, right, top, bottom }: NudgeOptions['frame']): Point {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}
