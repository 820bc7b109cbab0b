import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';

describe('comparing with a reference value', () => {
  it('accepts a number within the tolerance, relative beyond 1', () => {
    expect(differences(1.0000000005, 1, 1e-9)).toEqual([]);
    expect(differences(2_000_000.001, 2_000_000, 1e-9)).toEqual([]);
  });

  it.each([
    ['a number too far off', 1.00000001, 1],
    ['not a number', Number.NaN, 1],
    ['null for a number', null, 1],
    ['a number for null', 0, null],
    ['a missing field', { n: 1 }, { n: 1, mean: 2 }],
    ['an undefined field', { n: undefined }, { n: 1 }],
    ['an extra field', { n: 1, mean: 2 }, { n: 1 }],
    ['a list too long', [1, 2], [1]],
    ['another word', 'census', 'ok'],
    ['a difference deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('refuses %s', (_, actual, expected) => {
    expect(differences(actual, expected, 1e-9)).toHaveLength(1);
  });
});
