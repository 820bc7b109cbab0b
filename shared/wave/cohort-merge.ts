import { z } from 'zod';
import type { Cohorts } from '../partnership/member.ts';

/** Several values of a cohort dimension that a wave treats as one, so that the group is large enough to be shown. */
export const CohortMerge = z.object({
  dimension: z.string().min(1).max(40),
  values: z
    .array(z.string().trim().min(1).max(80))
    .min(2, 'takes two values or more')
    .max(100)
    .describe('As the roster has them.'),
  into: z.string().trim().min(1, 'is empty').max(80).describe('What the report calls them together.'),
});
export type CohortMerge = z.infer<typeof CohortMerge>;

/** The cohort values of a person as the wave treats them. */
export function mergedCohorts(cohorts: Cohorts, merges: readonly CohortMerge[] = []): Cohorts {
  if (merges.length === 0) return cohorts;
  const merged = { ...cohorts };
  for (const { dimension, values, into } of merges) {
    const value = cohorts[dimension];
    if (value !== undefined && values.includes(value)) merged[dimension] = into;
  }
  return merged;
}
