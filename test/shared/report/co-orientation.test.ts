import { expect, test } from 'vitest';
import { readingOf } from '../../../shared/report/co-orientation-figures.ts';

/** On 0–10 a gap matters from 1. */
test.each([
  ['they expect 7 and get 7 while they give themselves 9', 2, 0.1, [-0.4, 0.6], 'they-already-know'],
  ['the same where the partner rates higher', -2, 0.1, [-0.4, 0.6], 'they-already-know'],
  ['they expect more than they get', 2, 1.5, [0.7, 2.3], 'false-comfort'],
  ['they expect more than they get, though the means are close', 0.2, 1.5, [0.7, 2.3], 'false-comfort'],
  ['they expect less than they get', -0.5, -1, [-1.8, -0.2], 'needless-worry'],
  ['both see it alike and know it', 0.3, 0.2, [-0.5, 0.9], 'shared-picture'],
  ['both see it alike, but the interval reaches too far', 0.3, 1.1, [-0.5, 2.7], 'unclear'],
  ['too few answers for an interval', 2, 0.1, null, 'unclear'],
  ['the gap is withheld', null, 0.1, [-0.4, 0.6], 'unclear'],
  ['everybody answered and the prediction is true', 2, 0, [0, 0], 'they-already-know'],
] as const)('%s: gap %s, accuracy %s', (_, gap, accuracy, ci, reading) => {
  expect(readingOf(gap, accuracy, ci === null ? null : [...ci], 1)).toBe(reading);
});
