import { z } from 'zod';
import { Language } from '../language.ts';
import { EmailAddress } from '../partnership/email-address.ts';
import { PartnershipId } from '../partnership/partnership.ts';

/**
 * What somebody may be of a named partnership, besides lead of a side: an operator runs it; an observer reads
 * its waves and its released reports, no roster and no answers arriving, and changes nothing.
 */
export const PartnershipRole = z.enum(['operator', 'observer']);
export type PartnershipRole = z.infer<typeof PartnershipRole>;

export const PartnershipGrant = z.object({ partnershipId: PartnershipId, role: PartnershipRole });
export type PartnershipGrant = z.infer<typeof PartnershipGrant>;

/** What a person is given: the whole installation, or roles of named partnerships, each named once. */
export const AccessGrant = z
  .object({
    installation: z.boolean().describe('Operator of every partnership, the library and who has access.'),
    partnerships: z
      .array(PartnershipGrant)
      .max(100)
      .describe('Empty for an operator of the whole installation.'),
  })
  .check(({ value, issues }) => {
    const named = new Set(value.partnerships.map(({ partnershipId }) => partnershipId));
    const wrong = (message: string) =>
      issues.push({ code: 'custom', path: ['partnerships'], message, input: value.partnerships });
    if (value.installation && named.size > 0)
      wrong('An operator of the whole installation needs none named.');
    if (!value.installation && named.size === 0) wrong('Name at least one partnership.');
    if (named.size < value.partnerships.length) wrong('Each partnership is named once.');
  });
export type AccessGrant = z.infer<typeof AccessGrant>;

/** Somebody who is to be invited as operator or observer. */
export const PersonDetails = z.object({
  name: z.string().trim().min(1, 'is empty').max(120).describe('Name, as mails address the person.'),
  email: EmailAddress.describe('Where the invitation is sent and who may sign in.'),
  language: Language.default('en').describe('Language of the mails.'),
  access: AccessGrant,
});
export type PersonDetails = z.infer<typeof PersonDetails>;
