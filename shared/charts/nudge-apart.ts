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

const ROUNDS = 1500;
/** Distance between turns of the spiral in which points on one spot begin. */
const SPIRAL = 2;
/** A little further than needed, since others push back. */
const OVERSHOOT = 1.1;
/** Points on the same spot leave it in directions that differ most, the golden angle apart. */
const GOLDEN_ANGLE = 2.4;

/**
 * Moves points apart as little as makes each visible, always the same way for the same points.
 *
 * @returns the new positions in the same order
 */
export function nudgeApart(points: readonly Point[], { distance, frame }: NudgeOptions): Point[] {
  const moved: Point[] = [];
  for (const point of points) {
    const place = within(point, frame);
    const same = moved.filter(
      (other) => Math.hypot(other.x - place.x, other.y - place.y) < distance / 2,
    ).length;
    moved.push(within(spread(place, same, frame), frame));
  }
  for (let round = 0; round < ROUNDS; round++) {
    let crowded = false;
    for (const [first, one] of moved.entries()) {
      for (const [offset, two] of moved.slice(first + 1).entries()) {
        const apart = Math.hypot(two.x - one.x, two.y - one.y);
        if (apart >= distance - 0.01) continue;
        crowded = true;
        const angle =
          apart > 0.01 ? Math.atan2(two.y - one.y, two.x - one.x) : (first + offset) * GOLDEN_ANGLE;
        const push = ((distance - apart) / 2) * OVERSHOOT;
        const step = { x: Math.cos(angle) * push, y: Math.sin(angle) * push };
        Object.assign(one, within({ x: one.x - step.x, y: one.y - step.y }, frame));
        Object.assign(two, within({ x: two.x + step.x, y: two.y + step.y }, frame));
      }
    }
    if (!crowded) break;
  }
  return moved;
}

/** Where the next of several points on one spot begins: on a spiral around it, away from the frame's edge. */
function spread({ x, y }: Point, before: number, { left, right, top, bottom }: NudgeOptions['frame']): Point {
  const away = { x: Math.cos(before * GOLDEN_ANGLE), y: Math.sin(before * GOLDEN_ANGLE) };
  const radius = SPIRAL * Math.sqrt(before);
  const inward = (at: number, low: number, high: number, step: number) =>
    at + step < low || at + step > high ? at - step : at + step;
  return {
    x: inward(x, left, right, away.x * radius),
    y: inward(y, top, bottom, away.y * radius),
  };
}

function within({ x, y }: Point, { left, right, top, bottom }: NudgeOptions['frame']): Point {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}
