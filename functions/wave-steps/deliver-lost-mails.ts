import { awaitsAnswer, type Delivery } from '../../shared/invitation/invitation.ts';
import { MAIL_LOST_AFTER_MS, mailsChecked } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { newIdentifier } from '../identifier.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { sendNotices } from './notices.ts';
import { queueMemberMails } from './remind-members.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Makes anew every mail of the wave that was queued before `lostBefore` and never sent: its message died with
 * a queue or a process. The old link keeps working, should the mail have left after all.
 */
export async function deliverLostMails(
  services: Services,
  wave: Wave,
  lostBefore = new Date(services.clock().getTime() - MAIL_LOST_AFTER_MS),
): Promise<StepOutcome> {
  const { stores, mails, clock } = services;
  const isPending = ({ state }: Delivery) => state === 'queued' || state === 'sending';
  const isLost = (delivery: Delivery) => isPending(delivery) && delivery.queuedAt <= lostBefore.toISOString();
  let pending = false;
  let made = 0;

  if (wave.state === 'open') {
    const snapshot = await snapshotOf(services, wave);
    let cursor: string | undefined;
    do {
      const page = await stores.invitations.page(wave.id, { limit: 500, cursor });
      const lost = page.items.filter(({ delivery }) => isLost(delivery));
      pending ||= page.items.some(({ delivery }) => isPending(delivery));
      for (const invitation of lost.filter((invitation) => !awaitsAnswer(invitation))) {
        await stores.invitations.recordDelivery(invitation, invitation.delivery.mailId, 'skipped');
      }
      const fresh = await queueMemberMails(
        services,
        wave,
        snapshot,
        lost.filter(awaitsAnswer),
        (invitation) => ({
          kind: invitation.mail,
          mailing: invitation.mailing,
        }),
      );
      await mails.send(fresh.map(({ message }) => message));
      made += fresh.length;
      cursor = page.next ?? undefined;
    } while (cursor);
  }

  const notices = await stores.notices.list(wave.id);
  pending ||= notices.some(({ delivery }) => isPending(delivery));
  const requeued = [];
  for (const notice of notices.filter(({ delivery }) => isLost(delivery))) {
    const mailId = newIdentifier(services.random);
    const queuedAt = clock().toISOString();
    if (await stores.notices.requeue(notice, mailId, queuedAt)) {
      requeued.push({ ...notice, delivery: { mailId, state: 'queued' as const, queuedAt } });
    }
  }
  await sendNotices(services, wave, requeued);

  await changeWave(services, wave.id, (now) =>
    now.mailCheckAt === wave.mailCheckAt ? mailsChecked(now, pending, clock()) : null,
  );
  return { did: 'deliver', made: made + requeued.length };
}
