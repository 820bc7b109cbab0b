import { expect, test } from 'vitest';
import { disclosureOf } from '../../../shared/report/disclosure.ts';

test.each([
  [0, 5, 'no-answers'],
  [1, 5, 'withheld'],
  [4, 5, 'withheld'],
  [5, 5, 'full'],
  [500, 5, 'full'],
  [2, 3, 'withheld'],
  [3, 3, 'mean-only'],
  [4, 3, 'mean-only'],
  [5, 3, 'full'],
  [3, 4, 'withheld'],
  [4, 4, 'mean-only'],
  [5, 10, 'withheld'],
  [9, 10, 'withheld'],
  [10, 10, 'full'],
] as const)('%i answers with a minimum of %i: %s', (n, minimum, disclosure) => {
  expect(disclosureOf(n, minimum)).toBe(disclosure);
});
