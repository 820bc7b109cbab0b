import { z } from 'zod';
import { PartnershipId } from '../partnership/partnership.ts';
import { WaveEvent, WaveId, type WaveState } from '../wave/wave.ts';

/** What can be told to other programs. */
export const WebhookEventType = z.enum([...WaveEvent.options, 'action.due']);
export type WebhookEventType = z.infer<typeof WebhookEventType>;

/** The state of a wave right after each of its events. */
export const STATE_AFTER = {
  'wave.opened': 'open',
  'wave.closed': 'closed',
  'report.released': 'released',
} as const satisfies Record<WaveEvent, WaveState>;

const Common = {
  timestamp: z.iso.datetime().describe('When it happened.'),
};
const test = z
  .literal(true)
  .optional()
  .describe('Present when somebody pressed the test button: nothing happened.');

/** A wave as events tell of it: no figure, no person, no count of answers. */
export const WaveEventData = z.object({
  partnershipId: PartnershipId,
  waveId: WaveId,
  waveNumber: z.number().int().min(1),
  state: z.enum(['open', 'closed', 'released']).describe('As it was when it happened.'),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  links: z.object({ wave: z.url(), report: z.url().optional() }).describe('For people who may sign in.'),
  test,
});

/** An agreed action that is due. */
export const ActionEventData = z.object({
  partnershipId: PartnershipId,
  waveId: WaveId.describe('The wave whose report it answers.'),
  actionId: z.string().min(1).max(40),
  dueOn: z.iso.date(),
  state: z.enum(['agreed', 'started']),
  links: z.object({ partnership: z.url() }),
  test,
});

/** The body of a webhook, in the form of the Standard Webhooks specification. */
export const WebhookEvent = z.discriminatedUnion('type', [
  z.object({ type: WaveEvent, ...Common, data: WaveEventData }),
  z.object({ type: z.literal('action.due'), ...Common, data: ActionEventData }),
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
