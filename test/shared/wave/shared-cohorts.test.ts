import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cohorts } from '../../../shared/partnership/member.ts';
import {
  CohortTally,
  keptCohorts,
  sharedCohorts,
  withinBounds,
} from '../../../shared/wave/shared-cohorts.ts';

/** What each person's answer would carry. */
function keptOf(people: readonly Cohorts[], dimensions: readonly string[], minimum = 5): Cohorts[] {
  const all = new CohortTally(dimensions);
  for (const cohorts of people) all.add(cohorts);
  const tally = withinBounds(all);
  const shared = sharedCohorts(tally, minimum);
  return people.map((cohorts) => keptCohorts(cohorts, tally.dimensions, shared));
}

const times = (n: number, cohorts: Cohorts): Cohorts[] => Array.from({ length: n }, () => cohorts);

describe('what may stand beside an answer', () => {
  test('is a value that enough people share', () => {
    const people = [...times(5, { role: 'office' }), ...times(7, { role: 'field' })];
    expect(keptOf(people, ['role'])).toEqual(people);
  });

  test('is not the value that one person has, nor those of the smallest others beside it', () => {
    const people = [{ role: 'director' }, ...times(6, { role: 'office' }), ...times(9, { role: 'field' })];
    expect(keptOf(people, ['role'])).toEqual([...times(7, {}), ...times(9, { role: 'field' })]);
  });

  test('is nothing where the whole side is too small', () => {
    expect(keptOf(times(4, { role: 'office' }), ['role'])).toEqual(times(4, {}));
  });

  test('is the first dimension only where the crossing is too fine', () => {
    const people = [
      ...times(3, { role: 'office', city: 'Pune' }),
      ...times(3, { role: 'office', city: 'Delhi' }),
      ...times(6, { role: 'field', city: 'Pune' }),
      ...times(6, { role: 'field', city: 'Delhi' }),
    ];
    expect(keptOf(people, ['role', 'city'])).toEqual([...times(6, { role: 'office' }), ...people.slice(6)]);
  });

  test('is no value of a dimension that the wave does not declare', () => {
    expect(keptOf(times(6, { role: 'office', team: 'x' }), ['role'])).toEqual(times(6, { role: 'office' }));
  });

  test('is nothing for a combination that came to the roster after the opening', () => {
    const tally = new CohortTally(['role']);
    for (const cohorts of times(6, { role: 'office' })) tally.add(cohorts);
    expect(keptCohorts({ role: 'new' }, ['role'], sharedCohorts(tally, 5))).toEqual({});
  });

  test('leaves the last dimension out where there would be too much to keep', () => {
    const people = Array.from({ length: 90_000 }, (_, index) => ({
      city: `c${index % 2}`,
      zone: `z${index % 9000}`,
    }));
    expect(new Set(keptOf(people, ['city', 'zone']).map((cohorts) => JSON.stringify(cohorts)))).toEqual(
      new Set(['{"city":"c0"}', '{"city":"c1"}']),
    );
  });
});

test('for any roster everybody shares what stands beside their answer with enough people', () => {
  const value = fc.option(fc.constantFrom('p', 'q', 'r', 's'), { nil: undefined });
  const person = fc
    .record({ one: value, two: value, three: value })
    .map((values) => JSON.parse(JSON.stringify(values)) as Cohorts);
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 3, max: 8 }),
      (people, minimum) => {
        const kept = keptOf(people, ['one', 'two', 'three'], minimum);
        const groups = new Map<string, number>();
        for (const cohorts of kept) {
          const key = JSON.stringify(cohorts);
          groups.set(key, (groups.get(key) ?? 0) + 1);
        }
        for (const [index, cohorts] of kept.entries()) {
          for (const [dimension, shown] of Object.entries(cohorts))
            expect(people[index]?.[dimension]).toBe(shown);
        }
        if (people.length >= minimum) expect(Math.min(...groups.values())).toBeGreaterThanOrEqual(minimum);
        else expect([...groups.keys()]).toEqual(['{}']);
      },
    ),
    { numRuns: 1000 },
  );
});
