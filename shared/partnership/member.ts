import { z } from 'zod';
import { Language } from '../language.ts';
import { isTimeZone } from '../wave/schedule.ts';
import { EmailAddress } from './email-address.ts';
import { Side } from './partnership.ts';

export const MemberId = z.string().min(1).max(40).brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;

/** Cohort dimension → value, for instance `{ city: 'Pune', role: 'technician' }`. */
export const Cohorts = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'names a cohort dimension in lower case, without spaces'),
  z.string().trim().min(1).max(80),
);
export type Cohorts = z.infer<typeof Cohorts>;

export const MemberDetails = z.object({
  side: Side,
  name: z.string().trim().min(1).max(120),
  email: EmailAddress.optional().describe('Where mails go; without one the invitation is a printed sheet.'),
  language: Language.optional().describe("Language of this member's mails and questionnaire."),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, 'is not a time zone')
    .optional()
    .describe('IANA zone in which mails tell this member times; the wave’s own when absent.'),
  cohorts: Cohorts.default({}),
});
export type MemberDetails = z.infer<typeof MemberDetails>;

/** A person of one side who is invited to the partnership's waves. */
export const Member = MemberDetails.extend({
  id: MemberId,
  // Checked when it was imported; a zone that this machine does not know must not hide a member.
  timeZone: z.string().optional(),
});
export type Member = z.infer<typeof Member>;
