import { z } from 'zod';
import { MemberId } from '../../shared/partnership/member.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import type { MemberMail } from '../queue/queue.ts';
import type { Stores } from '../store/stores.ts';
import type { MailTags } from './send-with-ses.ts';

/** The tags of a mail to a member: which invitation, and which of its mails. Nothing of the answer, no link. */
export function tagsOf({ waveId, side, memberId, mailId }: MemberMail): MailTags {
  return { wave: waveId, side, member: memberId, mail: mailId };
}

const one = <Value extends z.ZodType>(value: Value) => z.tuple([value]).transform(([only]) => only);
const MemberTags = z.object({
  wave: one(WaveId),
  side: one(Side),
  member: one(MemberId),
  mail: one(z.string()),
});

/** What Amazon SES publishes about a mail it had accepted (event publishing format). */
export const MailEvent = z.object({
  eventType: z.string(),
  bounce: z.object({ bounceType: z.string(), bounceSubType: z.string().optional() }).optional(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
});
export type MailEvent = z.infer<typeof MailEvent>;

export type RecordedEvent = 'bounced' | 'complained' | 'ignored';

/**
 * Marks the invitation whose mail bounced for good or was reported as unwanted; nobody there is reminded
 * again. Passing delays are ignored, because the mail service goes on trying. Repeating it changes nothing.
 */
export async function recordMailEvent(
  { invitations }: Pick<Stores, 'invitations'>,
  event: MailEvent,
): Promise<RecordedEvent> {
  const state = stateAfter(event);
  if (state === 'ignored') return state;
  const tags = MemberTags.safeParse(event.mail.tags);
  if (tags.success) {
    const { wave, side, member, mail } = tags.data;
    await invitations.recordDelivery({ waveId: wave, side, memberId: member }, mail, state, reasonOf(event));
  }
  return state;
}

function stateAfter({ eventType, bounce }: MailEvent): RecordedEvent {
  if (eventType === 'Complaint') return 'complained';
  return eventType === 'Bounce' && bounce?.bounceType === 'Permanent' ? 'bounced' : 'ignored';
}

function reasonOf({ eventType, bounce }: MailEvent): string {
  return bounce?.bounceSubType ?? eventType;
}
