import { awaitsMirror, type Invitation } from '../../shared/invitation/invitation.ts';
import { invitationDigest, tokenFrom } from '../../shared/invitation/token.ts';
import { otherSide } from '../../shared/partnership/partnership.ts';
import { mirrored } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { allSettled } from '../concurrently.ts';
import { newIdentifier } from '../identifier.ts';
import type { MirrorMail } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { leaseEnd } from './lease.ts';
import { linkExpiry, type NewMail } from './member-mail.ts';
import { mirrorFor } from './mirror-for.ts';
import { sendNewMails } from './send-new-mails.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { StepOutcome } from './step-outcome.ts';

const PAGE = 500;

/** Makes the mails with the short result for those who asked for one, 500 invitations a job. */
export async function sendMirrors(services: Services, wave: Wave, cursor?: string): Promise<StepOutcome> {
  const { stores, jobs, clock } = services;
  const page = await stores.invitations.page(wave.id, { limit: PAGE, cursor });
  const due = page.items.filter((invitation) => awaitsMirror(invitation) && !invitation.mirrorMail);
  const made = await queueMirrors(services, wave, due);
  if (page.next !== null) {
    await stores.waves.prolongLease(wave, leaseEnd(clock()));
    await jobs.send([{ waveId: wave.id, step: 'mirror', cursor: page.next }]);
  } else {
    await changeWave(services, wave.id, (now) =>
      now.state === wave.state && !now.mirrorsDone ? mirrored(now, clock()) : null,
    );
  }
  return { did: 'mirror', made };
}

/**
 * Notes on each invitation that its mail is queued, then enqueues the mails. One whose message was lost in
 * between is made anew by the look for lost mails.
 *
 * @returns how many were sent
 */
export async function queueMirrors(
  services: Services,
  wave: Wave,
  invitations: readonly Invitation[],
): Promise<number> {
  const queued = await allSettled(16, invitations, async (invitation) => {
    const mail = await newMirrorMail(services, wave, invitation);
    if (!mail) return null;
    const queuedAt = services.clock().toISOString();
    return (await services.stores.mirrors.queue(invitation, { mailId: mail.mailId, queuedAt })) ? mail : null;
  });
  return await sendNewMails(services, queued);
}

/** The mail with a link of its own; by now a link opens the short result and no answers. */
async function newMirrorMail(
  services: Services,
  wave: Wave,
  { memberId, side, name, email, language, languageKnown }: Invitation,
): Promise<NewMail<MirrorMail> | null> {
  const mirror = await mirrorFor(services, wave, side, language);
  if (!mirror || !email) return null;
  const { names } = await snapshotOf(services, wave);
  const token = tokenFrom(services.random(16));
  const mailId = newIdentifier(services.random);
  const invitation = { waveId: wave.id, memberId, side };
  return {
    mailId,
    link: {
      digest: invitationDigest(token),
      link: { ...invitation, ...(languageKnown ? { language } : {}) },
      expiresAt: linkExpiry(wave),
    },
    message: {
      kind: 'mirror',
      to: email,
      name,
      language,
      invitation,
      mailId,
      token,
      organisations: { us: names[side], them: names[otherSide(side)] },
      mirror,
    },
  };
}
