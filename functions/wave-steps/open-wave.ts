import type { Invitation } from '../../shared/invitation/invitation.ts';
import type { Member } from '../../shared/partnership/member.ts';
import { everyoneInvited, opened } from '../../shared/wave/transitions.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { concurrently } from '../concurrently.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { leaseEnd } from './lease.ts';
import { newMemberMail } from './member-mail.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { StepOutcome } from './step-outcome.ts';

const PAGE = 500;

/**
 * Opens a wave and invites its members, 500 a job. Repeating a page invites nobody twice: an invitation is
 * added once, and only who adds it makes its mail.
 */
export async function openWave(services: Services, wave: Wave, cursor?: string): Promise<StepOutcome> {
  const { stores, jobs, mails, clock } = services;
  let open = wave;
  if (wave.state === 'scheduled') {
    const members = await stores.members.count(wave.partnershipId);
    const changed = await changeWave(services, wave.id, (now) =>
      now.state === 'scheduled' ? opened(now, members, clock()) : null,
    );
    open = changed ?? (await stores.waves.find(wave.id)) ?? wave;
    if (open.state !== 'open') return { did: 'nothing', reason: 'the wave is no longer to be opened' };
  }
  const snapshot = await snapshotOf(services, open);
  const page = await stores.members.page(open.partnershipId, { limit: PAGE, cursor });

  const added = await concurrently(16, page.items, (member) => invite(services, open, snapshot, member));
  const news = added.filter((mail) => mail !== null);
  await stores.invitations.saveLinks(news.map(({ link }) => link));
  await mails.send(news.map(({ message }) => message));

  if (page.next !== null) {
    await stores.waves.prolongLease(open, leaseEnd(clock()));
    await jobs.send([{ waveId: open.id, step: 'open', cursor: page.next }]);
  } else {
    const [a, b] = await Promise.all([
      stores.invitations.count(open.id, 'a'),
      stores.invitations.count(open.id, 'b'),
    ]);
    await changeWave(services, open.id, (now) =>
      now.state === 'open' && now.invited === null ? everyoneInvited(now, { a, b }, clock()) : null,
    );
  }
  return { did: 'open', made: news.length };
}

async function invite(services: Services, wave: Wave, snapshot: WaveSnapshot, member: Member) {
  const language =
    wave.languages.find((language) => language === member.language) ?? wave.languages[0] ?? 'en';
  const person = {
    waveId: wave.id,
    memberId: member.id,
    side: member.side,
    name: member.name,
    email: member.email,
    language,
  };
  const mail = newMemberMail(services, wave, snapshot, person, 'invitation');
  const invitation: Invitation = {
    ...person,
    cohorts: Object.fromEntries(
      Object.entries(member.cohorts).filter(([dimension]) => wave.cohortDimensions.includes(dimension)),
    ),
    mail: 'invitation',
    mailing: -1,
    delivery: { mailId: mail.mailId, state: 'queued', queuedAt: services.clock().toISOString() },
  };
  return (await services.stores.invitations.add(invitation)) ? mail : null;
}
