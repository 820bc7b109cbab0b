import { z } from 'zod';

/** With this many answers or more the full figures are shown; below it, down to the minimum, means only. */
export const DETAIL_MINIMUM = 5;

/** The smallest group any setting may allow to be shown. */
export const ABSOLUTE_MINIMUM = 3;

const minimum = z
  .number()
  .int()
  .min(ABSOLUTE_MINIMUM, `must be at least ${ABSOLUTE_MINIMUM}`)
  .max(1000)
  .default(5);

/** What a wave promises its respondents; fixed when the wave is deployed. */
export const PrivacySettings = z.object({
  sideMinimum: minimum.describe('Answers a side needs before anything of the wave is shown (default 5).'),
  cohortMinimum: minimum.describe('Answers a cohort needs before it is shown by itself (default 5).'),
  commentMinimum: minimum.describe('Answers a side needs before its comments are shown (default 5).'),
});
export type PrivacySettings = z.infer<typeof PrivacySettings>;
