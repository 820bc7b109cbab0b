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

export type SideTally = Record<Shown, number>;

/** An address that needs mending. */
export interface TroubledAddress {
  side: Side;
  name: string;
  email: string;
  state: Exclude<Shown, 'waiting' | 'sent'>;
  reason?: string;
}

/** Most addresses that are listed by name; the tally counts all. */
const MOST_LISTED = 500;

/**
 * Counts how the newest mail of everybody invited fared, side by side, and names the addresses that went
 * wrong.
 *
 * Only the whole wave is counted: the count of a part would tell, person by person, who was reminded and so
 * who had not answered. For the same reason a name is listed only while its newest mail is the invitation,
 * which everybody gets; a reminder that fails is counted and names nobody.
 */
export class DeliveryTally {
  readonly tally: Record<Side, SideTally> = { a: emptyTally(), b: emptyTally() };
  readonly troubled: TroubledAddress[] = [];

  add({ side, name, email, mail, delivery }: Invitation): void {
    const state = SHOWN[delivery.state];
    this.tally[side][state] += 1;
    if (state === 'waiting' || state === 'sent' || mail !== 'invitation') return;
    if (this.troubled.length >= MOST_LISTED) return;
    this.troubled.push({ side, name, email, state, ...(delivery.reason ? { reason: delivery.reason } : {}) });
  }
}

function emptyTally(): SideTally {
  return { waiting: 0, sent: 0, failed: 0, bounced: 0, complained: 0 };
}
