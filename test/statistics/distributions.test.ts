import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../shared/statistics/chi-square.ts';
import { fUpperTail } from '../../shared/statistics/f-distribution.ts';
import { normalQuantile, normalTwoSided } from '../../shared/statistics/normal.ts';
import { tQuantile, tTwoSided } from '../../shared/statistics/student-t.ts';

/** Expected values: mpmath with 40 digits, from the incomplete beta and gamma functions. */
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('the distributions agree with 40-digit arithmetic', () => {
  it.each([
    [0.975, 1.3, 7.5005293255620336],
    [0.975, 2.000001, 4.302650668153454],
    [0.9, 7.4, 1.4070397312560698],
    [0.995, 11.404, 3.083835083631233],
    [0.975, 53.7, 2.0051358354230127],
    [0.975, 6093.3, 1.9603533851132429],
  ])('in the t quantile at %f with %f degrees of freedom', (p, df, expected) => {
    expect(relative(tQuantile(p, df), expected)).toBeLessThan(1e-12);
  });

  it.each([
    ['chi-square', chiSquareUpperTail(95.16, 1), 1.756028949241772e-22],
    ['chi-square', chiSquareUpperTail(40, 3), 1.0655090334255861e-8],
    ['F', fUpperTail(12.5, 3, 40), 6.594136591851387e-6],
    ['F', fUpperTail(3.9, 22, 66), 9.440902914706274e-6],
    ['t', tTwoSided(9.25, 7.5), 2.3059981732125123e-5],
    ['normal', normalTwoSided(6.2), 5.646316074086549e-10],
  ])('in small tails of the %s distribution', (_, value, expected) => {
    expect(relative(value, expected)).toBeLessThan(1e-11);
  });

  it('which also holds for no evidence and for infinite evidence', () => {
    expect([chiSquareUpperTail(0, 2), fUpperTail(0, 2, 2), tTwoSided(0, 2)]).toEqual([1, 1, 1]);
    expect([tTwoSided(Number.POSITIVE_INFINITY, 3), normalTwoSided(Number.NEGATIVE_INFINITY)]).toEqual([
      0, 0,
    ]);
  });
});

describe('far in the tail of the normal distribution', () => {
  // mpmath 1.3, 30 digits.
  it.each([
    [1e-9, -5.99780701500768],
    [1e-12, -7.034483825301132],
    [1e-20, -9.262340089798407],
    [1e-100, -21.273453560965315],
  ])('the quantile of %s is right', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-12);
  });
});
