import { z } from 'zod';
import { Language } from '../language.ts';
import { EmailAddress } from './email-address.ts';

/** The two sides of a partnership. Which is which carries no rank. */
export const Side = z.enum(['a', 'b']);
export type Side = z.infer<typeof Side>;

export const SIDES = ['a', 'b'] as const satisfies readonly Side[];

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}

export const PartnershipId = z.string().min(1).max(40).brand<'PartnershipId'>();
export type PartnershipId = z.infer<typeof PartnershipId>;

/** A managing director of one side, who receives that partnership's gap reports. */
export const Lead = z.object({
  name: z.string().trim().min(1).max(120).describe('Name, as mails address the lead.'),
  email: EmailAddress.describe('Where the report is sent and who may sign in.'),
  language: Language.default('en').describe('Language of the mails and the report.'),
});
export type Lead = z.infer<typeof Lead>;

export const Organisation = z.object({
  name: z.string().trim().min(1).max(120).describe('Name as it stands in the questions.'),
  leads: z.array(Lead).max(20).describe('Who receives the report of this side.'),
  authorisation: z
    .string()
    .trim()
    .max(500)
    .optional()
    .describe('Who authorised the organisation to take part, and when; some need a waiver of policy.'),
});
export type Organisation = z.infer<typeof Organisation>;

/** A word by which operators sort partnerships; capitals do not matter. */
export const Tag = z.string().trim().toLowerCase().min(1, 'is empty').max(40, 'is longer than 40 characters');
export type Tag = z.infer<typeof Tag>;

export const PartnershipDetails = z.object({
  name: z.string().trim().min(1).max(160).describe('What operators call the partnership.'),
  kind: z
    .enum(['dyad', 'network'])
    .default('dyad')
    .describe('`dyad`: two companies. `network`: a host and a community of many small partners.'),
  sides: z.object({ a: Organisation, b: Organisation }),
  tags: z
    .array(Tag)
    .max(20, 'has more than 20 tags')
    .transform((tags) => [...new Set(tags)])
    .default([])
    .describe('Words to find the partnership by.'),
});
export type PartnershipDetails = z.infer<typeof PartnershipDetails>;

/** Whom the report of each side is for, by address. */
export function leadAddresses({ sides }: Pick<PartnershipDetails, 'sides'>): Record<Side, string[]> {
  const of = (side: Side) => sides[side].leads.map(({ email }) => email);
  return { a: of('a'), b: of('b') };
}

/** Two organisations that depend on each other, each with one or more leads. */
export const Partnership = PartnershipDetails.extend({
  id: PartnershipId,
  createdAt: z.iso.datetime().describe('When it was set up (UTC).'),
  revision: z.number().int().min(1).describe('Counts changes; a PATCH names the revision it changes.'),
});
export type Partnership = z.infer<typeof Partnership>;
