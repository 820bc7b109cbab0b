import { expect, test } from 'vitest';
import { CohortMerge, mergedCohorts } from '../../../shared/wave/cohort-merge.ts';

const merge = { dimension: 'city', values: ['Agra', 'Goa'], into: 'Agra + Goa' };

test('values that are taken together get their common name, and no others', () => {
  expect(mergedCohorts({ city: 'Goa', role: 'Agra' }, [merge])).toEqual({ city: 'Agra + Goa', role: 'Agra' });
  expect(mergedCohorts({ city: 'Pune' }, [merge])).toEqual({ city: 'Pune' });
  expect(mergedCohorts({}, [merge])).toEqual({});
});

test('a value is taken into one group only, by what the roster says', () => {
  const again = { dimension: 'city', values: ['Agra + Goa', 'Pune'], into: 'all' };
  expect(mergedCohorts({ city: 'Goa' }, [merge, again])).toEqual({ city: 'Agra + Goa' });
});

test('a single value cannot be taken together', () => {
  expect(CohortMerge.safeParse({ ...merge, values: ['Goa'] }).success).toBe(false);
});
