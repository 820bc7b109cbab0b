import { z } from 'zod';
import { ReadText } from '../language.ts';
import { PartnershipId, Side } from '../partnership/partnership.ts';
import { WaveId } from '../wave/wave.ts';

/** Days from the agreement to the due date, where nobody says otherwise. */
export const DEFAULT_DUE_DAYS = 28;

export const ActionId = z.string().min(1).max(40).brand<'ActionId'>();
export type ActionId = z.infer<typeof ActionId>;

export const ActionState = z
  .enum(['agreed', 'started', 'done', 'dropped'])
  .describe('`agreed`: not begun; `dropped`: will not be done, and the words say why.');
export type ActionState = z.infer<typeof ActionState>;

/** How far an action reaches: the same three as the report suggests actions in. */
export const Reach = z
  .enum(['conversation', 'habit', 'programme'])
  .describe('The next conversation, a monthly habit, a programme of the whole organisation.');
export type Reach = z.infer<typeof Reach>;

/** What of the report an action answers, in the terms of its findings. */
export const Topic = z.object({
  target: Side.nullable().describe('Whose behaviour; null for the relationship.'),
  item: z.string().max(80).nullable().describe('A question; null for a whole driver.'),
  driver: z.string().max(80).nullable().describe('A driver; null for a question.'),
});
export type Topic = z.infer<typeof Topic>;

const Owner = z.string().trim().min(1, 'is empty').max(120, 'is longer than 120 characters');

/** What both sides agree on: what, about what, who on each side sees to it, and until when. */
export const ActionDetails = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(200, 'is longer than 200 characters')
    .describe('What will be done, as both sides say it.'),
  note: z.string().trim().max(2000, 'is longer than 2,000 characters').default('').describe('How, in words.'),
  reach: Reach.default('conversation'),
  topic: Topic.nullable().default(null).describe('What of the report it answers; null for anything else.'),
  owners: z
    .object({ a: Owner, b: Owner })
    .describe('A person of each organisation, by name: an action belongs to both.'),
  dueOn: z.iso.date('is not a date such as 2026-12-31').describe('The day by whose end it is to be done.'),
});
export type ActionDetails = z.infer<typeof ActionDetails>;

/** What the two sides agreed to do about a report, and how it stands. */
export const Action = ActionDetails.extend({
  id: ActionId,
  partnershipId: PartnershipId,
  waveId: WaveId.describe('The released wave whose report it answers.'),
  waveNumber: z.number().int().min(1),
  timeZone: z.string().describe('Of that wave: days begin and end there.'),
  topicText: z
    .object({ a: ReadText, b: ReadText })
    .nullable()
    .describe('The topic as each side reads it in that report, by language.'),
  state: ActionState,
  outcome: z
    .string()
    .trim()
    .max(2000, 'is longer than 2,000 characters')
    .default('')
    .describe('What came of it, or why it was dropped.'),
  agreedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable().describe('When it was done or dropped; null before.'),
  toldFor: z.iso
    .date()
    .nullable()
    .describe('The due date of which leads and webhooks were told; null before the first.'),
  revision: z.number().int().min(1).describe('Counts changes; a PATCH names the revision it changes.'),
});
export type Action = z.infer<typeof Action>;
