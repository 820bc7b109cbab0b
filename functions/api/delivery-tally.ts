import type { DeliveryState, Invitation, MailTrouble } from '../../shared/invitation/invitation.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import type { SideCounts } from '../../shared/wave/wave.ts';

type SideTally = Record<'waiting' | 'sent' | 'paper' | MailTrouble['state'], number>;

/** An address that needs mending. */
interface TroubledAddress {
  side: Side;
  name: string;
  email?: string | undefined;
  state: MailTrouble['state'];
  reason?: string | undefined;
}

interface DeliveryTally {
  tally: Record<Side, SideTally>;
  troubled: TroubledAddress[];
  laterFailures: SideCounts;
  declined: SideCounts;
}

/**
 * Counts how the mails of a page of invitations fared, so that nobody learns who has answered. Only those who
 * have not answered get mail after the invitation, so nothing that later mails brought about may meet a name:
 *
 * - Only large pages are counted, whose cuts the reader cannot choose: the count of a few would tell, person
 *   by person, whom a reminder waits for.
 * - By name stands only trouble of the invitation, which everybody was sent; once it stands it stays.
 * - Trouble of a later mail does not move the tally: the person counts as sent to.
 * - Failures of later mails are a number alone, rounded down to a multiple of the side minimum. It says that
 *   at least so many people had not answered when they were reminded, which `progress` says too. Whoever
 *   knows from elsewhere that an address, or a few, have died since the invitation cannot see whether they
 *   are among them: fewer than the minimum show as none, and no single failure moves the number but the one
 *   that completes a group of that size.
 * - Who asked for no more mails is a number of the same kind: the way out stands in every mail, and whoever
 *   takes it out of a reminder had not answered by then.
 */
export function tallyOf(invitations: readonly Invitation[], sideMinimum: number): DeliveryTally {
  const tally = { a: emptyTally(), b: emptyTally() };
  const later = { a: 0, b: 0 };
  const declined = { a: 0, b: 0 };
  const troubled: TroubledAddress[] = [];
  for (const { side, name, email, delivery, trouble, optedOut } of invitations) {
    if (optedOut) declined[side] += 1;
    if (trouble?.mail === 'invitation') {
      const { state, reason } = trouble;
      tally[side][state] += 1;
      troubled.push({ side, name, email, state, ...(reason ? { reason } : {}) });
    } else {
      tally[side][groupOf(delivery.state)] += 1;
      if (trouble) later[side] += 1;
    }
  }
  const rounded = (count: number) => count - (count % sideMinimum);
  const roundedBySide = ({ a, b }: SideCounts) => ({ a: rounded(a), b: rounded(b) });
  return { tally, troubled, laterFailures: roundedBySide(later), declined: roundedBySide(declined) };
}

function emptyTally(): SideTally {
  return { waiting: 0, sent: 0, paper: 0, failed: 0, bounced: 0, complained: 0 };
}

function groupOf(state: DeliveryState): 'waiting' | 'sent' | 'paper' {
  if (state === 'paper') return 'paper';
  return state === 'queued' || state === 'sending' ? 'waiting' : 'sent';
}
