import { z } from 'zod';
import { Language } from '../language.ts';
import { Cohorts, MemberId } from '../partnership/member.ts';
import { Side } from '../partnership/partnership.ts';
import { WaveId } from '../wave/wave.ts';
import { InvitationDigest } from './token.ts';

/**
 * `queued → sending → sent`, or `failed` when refused; SES reports `bounced` and `complained` later. `paper`:
 * the member has no address, so there is no mail and never will be one; the invitation is printed.
 */
export const DeliveryState = z.enum([
  'queued',
  'sending',
  'sent',
  'failed',
  'bounced',
  'complained',
  'skipped',
  'paper',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** What is known of one mail. */
export const Delivery = z.object({
  mailId: z.string().describe('Names this mail; a later mail to the same person has another.'),
  state: DeliveryState,
  queuedAt: z.iso.datetime(),
  reason: z.string().optional().describe('Why it failed, in the words of the mail service.'),
});
export type Delivery = z.infer<typeof Delivery>;

export const MailKind = z.enum(['invitation', 'reminder', 'extended', 'prolonged']);
export type MailKind = z.infer<typeof MailKind>;

/**
 * The first thing that went wrong with the mails to a person, kept when later mails fare better. Everybody
 * is sent the invitation, so its trouble tells of an address only; later mails go to those who have not
 * answered, so theirs would tell that somebody has not.
 */
export const MailTrouble = z.object({
  mail: z.enum(['invitation', 'later']),
  state: z.enum(['failed', 'bounced', 'complained']),
  reason: z.string().optional(),
});
export type MailTrouble = z.infer<typeof MailTrouble>;

/** One member's place in a wave, with a copy of what the member was when invited. */
export const Invitation = z.object({
  waveId: WaveId,
  memberId: MemberId,
  side: Side,
  name: z.string(),
  email: z.string().optional().describe('Absent when the member had none: invited on paper.'),
  language: Language.describe('Language of the mails.'),
  languageKnown: z
    .boolean()
    .default(true)
    .describe('Whether the roster says so; if not, the page follows the reader’s browser.'),
  timeZone: z.string().optional().describe("IANA time zone of the person's mails; the wave's when absent."),
  cohorts: Cohorts,
  mail: MailKind.describe('The newest mail made for it.'),
  mailing: z.number().int().min(-1).describe('The newest mailing of the timetable made for it; −1: none.'),
  delivery: Delivery,
  trouble: MailTrouble.optional(),
  usedBy: InvitationDigest.optional().describe('The link that was used to answer.'),
  optedOut: z.boolean().optional().describe('Asked not to be reminded.'),
  mirrorWanted: z.boolean().optional().describe('Asked for a short result after answering.'),
  mirrorMail: Delivery.optional().describe('The mail with the short result.'),
});
export type Invitation = z.infer<typeof Invitation>;

/** Where no mail goes: the address does not exist, its owner called the mail unwanted, or there is none. */
const UNWANTED: ReadonlySet<DeliveryState> = new Set(['bounced', 'complained', 'paper']);

/**
 * Whether a reminder may be made for, and sent to, this invitation. What became of an earlier mail counts too:
 * a bounce may be reported only when a reminder has been queued since.
 */
export function awaitsAnswer(
  invitation: Pick<Invitation, 'usedBy' | 'optedOut' | 'delivery' | 'trouble'>,
): boolean {
  return !invitation.usedBy && !invitation.optedOut && takesMails(invitation);
}

/** Whether a short result is made for, and sent to, this invitation: asked for, to an address that takes mails. */
export function awaitsMirror(
  invitation: Pick<Invitation, 'mirrorWanted' | 'email' | 'delivery' | 'trouble'>,
): boolean {
  return invitation.mirrorWanted === true && Boolean(invitation.email) && takesMails(invitation);
}

function takesMails({ delivery, trouble }: Pick<Invitation, 'delivery' | 'trouble'>): boolean {
  return !UNWANTED.has(delivery.state) && !(trouble !== undefined && UNWANTED.has(trouble.state));
}
