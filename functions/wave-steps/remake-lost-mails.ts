import {
  awaitsAnswer,
  awaitsMirror,
  type Delivery,
  type Invitation,
} from '../../shared/invitation/invitation.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { concurrently } from '../concurrently.ts';
import { newIdentifier } from '../identifier.ts';
import type { Services } from '../services.ts';
import type { Notice } from '../store/notice-store.ts';
import { isTrueOf, sendNotices } from './notices.ts';
import { sendMemberMails } from './remind-members.ts';
import { queueMirrors } from './send-mirrors.ts';
import { snapshotOf } from './snapshot-of.ts';

const PAGE = 500;

const isPending = ({ state }: Delivery) => state === 'queued' || state === 'sending';
const isLost = (delivery: Delivery, before: Date) =>
  isPending(delivery) && delivery.queuedAt <= before.toISOString();

/** `pending`: whether a mail is neither sent nor failed. */
export interface Remade {
  made: number;
  pending: boolean;
}

/**
 * Makes anew, of one page of invitations, every mail that counts as lost: its message died with a queue or a
 * process. The old link keeps working, should the mail have left after all. Where the wave no longer takes
 * answers, waiting mails are given up instead.
 */
export async function remakeMemberMails(
  services: Services,
  wave: Wave,
  lostBefore: Date,
  cursor?: string,
): Promise<Remade & { next: string | null }> {
  const { invitations } = services.stores;
  const page = await invitations.page(wave.id, { limit: PAGE, cursor });
  const pending = page.items.filter(({ delivery }) => isPending(delivery));
  const lost = pending.filter(({ delivery }) => isLost(delivery, lostBefore));
  const isWanted = (invitation: (typeof pending)[number]) =>
    wave.state === 'open' && awaitsAnswer(invitation);
  const unwanted = (wave.state === 'open' ? lost : pending).filter((invitation) => !isWanted(invitation));
  await concurrently(16, unwanted, (invitation) =>
    invitations.recordDelivery(invitation, invitation.delivery.mailId, 'skipped'),
  );
  const wanted = lost.filter(isWanted);
  const made =
    wanted.length === 0
      ? 0
      : await sendMemberMails(services, wave, await snapshotOf(services, wave), wanted, (invitation) => ({
          kind: invitation.mail,
          mailing: invitation.mailing,
        }));
  const mirrors = await remakeMirrorMails(services, wave, page.items, lostBefore);
  return {
    made: made + mirrors.made,
    pending: pending.length > 0 || mirrors.pending,
    next: page.next,
  };
}

/** The same for the short results of one page of invitations. */
async function remakeMirrorMails(
  services: Services,
  wave: Wave,
  invitations: readonly Invitation[],
  lostBefore: Date,
): Promise<Remade> {
  const { mirrors } = services.stores;
  const pending = invitations.filter(({ mirrorMail }) => mirrorMail && isPending(mirrorMail));
  const lost = pending.filter(({ mirrorMail }) => mirrorMail && isLost(mirrorMail, lostBefore));
  const unwanted = lost.filter((invitation) => !awaitsMirror(invitation));
  await concurrently(16, unwanted, (invitation) =>
    mirrors.recordDelivery(invitation, invitation.mirrorMail?.mailId ?? '', 'skipped'),
  );
  const made = await queueMirrors(services, wave, lost.filter(awaitsMirror));
  return { made, pending: pending.length > 0 };
}

/** The same for the notices to leads and operators; one that is no longer true is given up. */
export async function remakeNotices(services: Services, wave: Wave, lostBefore: Date): Promise<Remade> {
  const { stores, random, clock } = services;
  const notices = await stores.notices.list(wave.id);
  const requeued: Notice[] = [];
  for (const notice of notices.filter(({ delivery }) => isLost(delivery, lostBefore))) {
    if (!isTrueOf(notice, wave)) {
      await stores.notices.recordDelivery(notice, notice.delivery.mailId, 'skipped');
      continue;
    }
    const mailId = newIdentifier(random);
    const queuedAt = clock().toISOString();
    if (await stores.notices.requeue(notice, mailId, queuedAt)) {
      requeued.push({ ...notice, delivery: { mailId, state: 'queued', queuedAt } });
    }
  }
  await sendNotices(services, wave, requeued);
  return { made: requeued.length, pending: notices.some(({ delivery }) => isPending(delivery)) };
}
