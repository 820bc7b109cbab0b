import type { DeliveryState, Invitation } from '../../shared/invitation/invitation.ts';
import type { Side } from '../../shared/partnership/partnership.ts';

/** A reminder is skipped for those who have answered, so "skipped" is shown as "sent". */
const SHOWN = {
  queued: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  skipped: 'sent',
  failed: 'failed',
  bounced: 'bounced',
  complained: 'complained',
} as const satisfies Record<DeliveryState, string>;
type Shown = (typeof SHOWN)[DeliveryState];

type SideTally = Record<Shown, number>;

/** An address that needs mending. */
interface TroubledAddress {
  side: Side;
  name: string;
  email: string;
  state: Exclude<Shown, 'waiting' | 'sent'>;
  reason?: string;
}

interface DeliveryTally {
  tally: Record<Side, SideTally>;
  troubled: TroubledAddress[];
}

/**
 * Counts how the newest mails of a page of invitations fared, side by side, and names the addresses that went
 * wrong.
 *
 * Only large pages are counted, whose cuts the reader cannot choose: the count of a few would tell, person by
 * person, who was reminded and so who had not answered. For the same reason a name is listed only while its
 * newest mail is the invitation, which everybody gets; a reminder that fails is counted and names nobody.
 */
export function tallyOf(invitations: readonly Invitation[]): DeliveryTally {
  const tally = { a: emptyTally(), b: emptyTally() };
  const troubled: TroubledAddress[] = [];
  for (const { side, name, email, mail, delivery } of invitations) {
    const state = SHOWN[delivery.state];
    tally[side][state] += 1;
    if (state === 'waiting' || state === 'sent' || mail !== 'invitation') continue;
    troubled.push({ side, name, email, state, ...(delivery.reason ? { reason: delivery.reason } : {}) });
  }
  return { tally, troubled };
}

function emptyTally(): SideTally {
  return { waiting: 0, sent: 0, failed: 0, bounced: 0, complained: 0 };
}
