import { z } from 'zod';
import { WebhookId } from '../../shared/access/webhook.ts';
import { WebhookEvent } from '../../shared/access/webhook-event.ts';
import { ActionId, ActionState } from '../../shared/action/action.ts';
import { MailKind } from '../../shared/invitation/invitation.ts';
import { Language } from '../../shared/language.ts';
import { MemberId } from '../../shared/partnership/member.ts';
import { PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import { Headline } from '../../shared/report/headline.ts';
import { Mirror } from '../../shared/report/mirror.ts';
import { LastWave, WaveId } from '../../shared/wave/wave.ts';
import { EnclosureReader } from '../store/enclosure-store.ts';

/** Where work waits. At-least-once: a message may arrive twice, late, or out of order. */
export interface Queue<Message> {
  send(messages: readonly Message[]): Promise<void>;
}

/** A step of a wave's life that is due; whether it still is, the worker decides again. */
export const WaveJob = z.object({
  waveId: WaveId,
  step: z.enum([
    'ask',
    'lapse',
    'open',
    'remind',
    'deliver',
    'close',
    'report',
    'conclude',
    'mirror',
    'tell',
  ]),
  cursor: z.string().optional().describe('Where a step that takes several jobs goes on.'),
  mailing: z.number().int().min(0).optional().describe('Which mailing the cursor belongs to.'),
  pending: z.boolean().optional().describe('Whether earlier jobs of the step saw mails under way.'),
});
export type WaveJob = z.infer<typeof WaveJob>;

/** An agreed action of whose due date people are to be told. */
export const ActionJob = z.object({ actionId: ActionId });
export type ActionJob = z.infer<typeof ActionJob>;

/** Something happened that webhooks are to be told of, or one of them is to be tried (again). */
export const WebhookJob = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    id: z.string().describe('The same however often it is sent.'),
    event: WebhookEvent,
  }),
  z.object({ kind: z.literal('delivery'), webhookId: WebhookId, id: z.string() }),
]);
export type WebhookJob = z.infer<typeof WebhookJob>;

const Recipient = { to: z.string(), name: z.string(), language: Language };

/** An invitation, reminder or extension mail. The only place where a token waits, until the mail is sent. */
export const MemberMail = z.object({
  ...Recipient,
  kind: MailKind,
  waveId: WaveId,
  memberId: MemberId,
  side: Side,
  mailId: z.string(),
  token: z.string(),
  organisations: z.object({ us: z.string(), them: z.string() }),
  closesAt: z.iso.datetime(),
  timeZone: z.string().describe("The reader's, or the wave's where theirs is not known."),
  minutes: z.number().int(),
  sideMinimum: z.number().int(),
  lastWave: LastWave.optional().describe('Of the wave before, in an invitation only.'),
  sinceLastWave: z
    .string()
    .optional()
    .describe('In the words of the organisations, in the language of the mail.'),
});
export type MemberMail = z.infer<typeof MemberMail>;

/** A mail about a wave to a lead or an operator. */
export const NoticeMail = z.object({
  ...Recipient,
  kind: z.enum([
    'released',
    'extended-notice',
    'insufficient',
    'charter',
    'charter-reminder',
    'charter-waiting',
    'charter-lapsed',
  ]),
  waveId: WaveId,
  noticeId: z.string(),
  mailId: z.string(),
  partnership: z.string(),
  waveNumber: z.number().int(),
  organisations: z.object({ a: z.string(), b: z.string() }),
  counts: z.object({ a: z.number(), b: z.number() }),
  minimum: z.number().int(),
  awaited: z.array(Side).describe('Whose signature the wave waits for.'),
  opensAt: z.iso.datetime().nullable().describe('Null when the opening time has come.'),
  closesAt: z.iso.datetime(),
  timeZone: z.string(),
  headline: Headline.nullable(),
  enclosed: EnclosureReader.extend({ closedAt: z.iso.datetime() })
    .nullable()
    .default(null)
    .describe('Where the picture and the document of the report are found, if they were made.'),
});
export type NoticeMail = z.infer<typeof NoticeMail>;

/** The short result, for a member who asked for it. By the time it is made, its link opens no answers. */
export const MirrorMail = z.object({
  ...Recipient,
  kind: z.literal('mirror'),
  invitation: z.object({ waveId: WaveId, memberId: MemberId, side: Side }),
  mailId: z.string(),
  token: z.string(),
  organisations: z.object({ us: z.string(), them: z.string() }),
  mirror: Mirror,
});
export type MirrorMail = z.infer<typeof MirrorMail>;

/** A link to sign in with. */
export const SignInMail = z.object({
  ...Recipient,
  kind: z.literal('sign-in'),
  token: z.string(),
  next: z.string().describe('The path to go to after signing in.'),
});
export type SignInMail = z.infer<typeof SignInMail>;

/** Tells somebody that they have access, as what, and gives them a link that signs them in. */
export const AccessMail = z.object({
  ...Recipient,
  kind: z.literal('access'),
  token: z.string(),
  days: z.number().int().describe('For how long the link works.'),
  invitedBy: z.string().describe('Address of whoever gave the access.'),
  roles: z
    .array(
      z.object({
        role: z.enum(['installation', 'operator', 'observer', 'lead']),
        of: z.array(z.string()).describe('Partnerships by name; of a lead also the organisation.'),
      }),
    )
    .min(1),
});
export type AccessMail = z.infer<typeof AccessMail>;

/** Tells an operator that a webhook was switched off. */
export const WebhookOffMail = z.object({
  ...Recipient,
  kind: z.literal('webhook-off'),
  label: z.string(),
  host: z.string(),
  because: z.enum(['failing', 'gone']),
});
export type WebhookOffMail = z.infer<typeof WebhookOffMail>;

/** Tells a lead that an agreed action is due. */
export const ActionDueMail = z.object({
  ...Recipient,
  kind: z.literal('action-due'),
  partnershipId: PartnershipId,
  partnership: z.string(),
  title: z.string(),
  state: ActionState,
  dueOn: z.iso.date(),
  owners: z
    .array(z.object({ name: z.string(), organisation: z.string() }))
    .describe('One of each side, the recipient’s own side first.'),
});
export type ActionDueMail = z.infer<typeof ActionDueMail>;

/** A mail as somebody else would get it, to the operator who wants to see it. Its links lead nowhere. */
export const TestMail = z.object({
  ...Recipient,
  kind: z.literal('test'),
  tested: z.union([MemberMail, NoticeMail]),
});
export type TestMail = z.infer<typeof TestMail>;

export const Mail = z.discriminatedUnion('kind', [
  MemberMail,
  MirrorMail,
  NoticeMail,
  SignInMail,
  AccessMail,
  WebhookOffMail,
  ActionDueMail,
  TestMail,
]);
export type Mail = z.infer<typeof Mail>;
