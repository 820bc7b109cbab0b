import { z } from '@hono/zod-openapi';
import { Language } from '../../shared/language.ts';
import { MemberId } from '../../shared/partnership/member.ts';
import { Side } from '../../shared/partnership/partnership.ts';

/** Mails to members and mails to leads that can be looked at before anybody gets them. */
export const MEMBER_MAILS = ['invitation', 'reminder', 'extended'] as const;
export const LEAD_MAILS = ['charter', 'released'] as const;

/** Which mail to show, and as whom. */
export const MailChoice = z.object({
  kind: z.enum([...MEMBER_MAILS, ...LEAD_MAILS]),
  side: Side.default('a').describe('Whose lead gets a mail to leads.'),
  member: MemberId.optional().describe('Who gets a mail to members; the first of the side unless said.'),
  language: Language.optional().describe('One of the wave’s; the reader’s own unless said.'),
  share: z.coerce.number().min(0.01).max(1).default(0.5).describe('Share of people who answer, invented.'),
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1).describe('The same, the same figures.'),
});
export type MailChoice = z.infer<typeof MailChoice>;
