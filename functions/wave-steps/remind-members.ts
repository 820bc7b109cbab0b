import { awaitsAnswer, type Invitation, type MailKind } from '../../shared/invitation/invitation.ts';
import { mailingDone } from '../../shared/wave/transitions.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { allSettled } from '../concurrently.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { leaseEnd } from './lease.ts';
import { newMemberMail } from './member-mail.ts';
import { sendNewMails } from './send-new-mails.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { StepOutcome } from './step-outcome.ts';

const PAGE = 500;

/** Makes the mails of one mailing for those who have not answered; the mailer decides again when it sends. */
export async function remindMembers(
  services: Services,
  wave: Wave,
  mailing: number,
  cursor?: string,
): Promise<StepOutcome> {
  const { stores, jobs, clock } = services;
  const kind = wave.timetable?.mailings[mailing]?.kind ?? 'reminder';
  const snapshot = await snapshotOf(services, wave);
  const page = await stores.invitations.page(wave.id, { limit: PAGE, cursor });
  const due = page.items.filter((invitation) => awaitsAnswer(invitation) && invitation.mailing < mailing);
  const made = await sendMemberMails(services, wave, snapshot, due, () => ({ kind, mailing }));

  if (page.next !== null) {
    await stores.waves.prolongLease(wave, leaseEnd(clock()));
    await jobs.send([{ waveId: wave.id, step: 'remind', mailing, cursor: page.next }]);
  } else {
    await changeWave(services, wave.id, (now) =>
      now.state === 'open' && now.mailingsDone <= mailing ? mailingDone(now, mailing, clock()) : null,
    );
  }
  return { did: 'remind', made };
}

/**
 * Replaces each invitation's newest mail by a new one with a link of its own, and sends it. Where some cannot
 * be written the others are sent all the same, before the failure is thrown.
 *
 * @returns how many were sent
 */
export async function sendMemberMails(
  services: Services,
  wave: Wave,
  snapshot: WaveSnapshot,
  invitations: readonly Invitation[],
  mailFor: (invitation: Invitation) => { kind: MailKind; mailing: number },
): Promise<number> {
  const { stores, clock } = services;
  const queued = await allSettled(16, invitations, async (invitation) => {
    const { kind, mailing } = mailFor(invitation);
    const { email } = invitation;
    if (email === undefined) return null;
    const mail = newMemberMail(services, wave, snapshot, { ...invitation, email }, kind);
    const isQueued = await stores.invitations.queueMail(invitation, {
      kind,
      mailing,
      mailId: mail.mailId,
      queuedAt: clock().toISOString(),
    });
    return isQueued ? mail : null;
  });
  return await sendNewMails(services, queued);
}
