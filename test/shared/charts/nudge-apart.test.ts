import { expect, test } from 'vitest';
import { nudgeApart } from '../../../shared/charts/nudge-apart.ts';

const frame = { left: 0, right: 300, top: 0, bottom: 300 };

test('points that are apart stay where they are', () => {
  const points = [
    { x: 10, y: 10 },
    { x: 40, y: 10 },
  ];
  expect(nudgeApart(points, { distance: 20, frame })).toEqual(points);
});

test('points on one spot move apart, within the frame, always the same way', () => {
  const points = Array.from({ length: 20 }, () => ({ x: 300, y: 150 }));
  const moved = nudgeApart(points, { distance: 20, frame });
  for (const [index, one] of moved.entries()) {
    expect(one.x).toBeLessThanOrEqual(300);
    for (const two of moved.slice(index + 1)) {
      expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(19);
    }
  }
  expect(nudgeApart(points, { distance: 20, frame })).toEqual(moved);
});
