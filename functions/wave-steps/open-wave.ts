import type { Invitation } from '../../shared/invitation/invitation.ts';
import type { Member } from '../../shared/partnership/member.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import { mergedCohorts } from '../../shared/wave/cohort-merge.ts';
import { CohortTally, keptCohorts, sharedCohorts, withinBounds } from '../../shared/wave/shared-cohorts.ts';
import { everyoneInvited, opened } from '../../shared/wave/transitions.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { allSettled } from '../concurrently.ts';
import { newIdentifier } from '../identifier.ts';
import type { Services } from '../services.ts';
import type { CohortPlan } from '../store/wave-store.ts';
import { changeWave } from './change-wave.ts';
import { leaseEnd } from './lease.ts';
import { newMemberMail } from './member-mail.ts';
import { sendNewMails } from './send-new-mails.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { StepOutcome } from './step-outcome.ts';

const PAGE = 500;

/**
 * Opens a wave and invites its members, 500 a job. Repeating a page invites nobody twice: an invitation is
 * added once, and only who adds it makes its mail.
 */
export async function openWave(services: Services, wave: Wave, cursor?: string): Promise<StepOutcome> {
  const { stores, jobs, clock } = services;
  let open = wave;
  if (wave.state === 'scheduled') {
    const members = await planCohorts(services, wave);
    const changed = await changeWave(services, wave.id, (now) =>
      now.state === 'scheduled' ? opened(now, members, clock()) : null,
    );
    open = changed ?? (await stores.waves.find(wave.id)) ?? wave;
    if (open.state !== 'open') return { did: 'nothing', reason: 'the wave is no longer to be opened' };
  }
  const snapshot = await snapshotOf(services, open);
  const plan = open.cohortDimensions.length > 0 ? await stores.waves.cohortPlan(open.id) : null;
  const page = await stores.members.page(open.partnershipId, { limit: PAGE, cursor });

  const invited = await allSettled(16, page.items, (member) =>
    invite(services, open, snapshot, plan, member),
  );
  const made = await sendNewMails(services, invited);

  if (page.next !== null) {
    await stores.waves.prolongLease(open, leaseEnd(clock()));
    await jobs.send([{ waveId: open.id, step: 'open', cursor: page.next }]);
  } else {
    const [a, b, paperA, paperB] = await Promise.all([
      stores.invitations.count(open.id, 'a'),
      stores.invitations.count(open.id, 'b'),
      stores.invitations.countOnPaper(open.id, 'a'),
      stores.invitations.countOnPaper(open.id, 'b'),
    ]);
    await changeWave(services, open.id, (now) =>
      now.state === 'open' && now.invited === null
        ? everyoneInvited(now, { a, b }, { a: paperA, b: paperB }, clock())
        : null,
    );
  }
  return { did: 'open', made };
}

/** Settles which cohort values may stand beside answers, before anybody can answer; returns how many members there are. */
async function planCohorts({ stores }: Services, wave: Wave): Promise<number> {
  if (wave.cohortDimensions.length === 0) return await stores.members.count(wave.partnershipId);
  const tallies = { a: new CohortTally(wave.cohortDimensions), b: new CohortTally(wave.cohortDimensions) };
  let members = 0;
  for await (const page of stores.members.pages(wave.partnershipId)) {
    for (const { side, cohorts } of page) tallies[side].add(mergedCohorts(cohorts, wave.cohortMerges));
    members += page.length;
  }
  const sidePlan = (side: Side) => {
    const tally = withinBounds(tallies[side]);
    return { dimensions: [...tally.dimensions], shared: sharedCohorts(tally, wave.privacy.cohortMinimum) };
  };
  await stores.waves.saveCohortPlan(wave.id, { a: sidePlan('a'), b: sidePlan('b') });
  return members;
}

async function invite(
  services: Services,
  wave: Wave,
  snapshot: WaveSnapshot,
  plan: CohortPlan | null,
  member: Member,
) {
  const known = wave.languages.find((language) => language === member.language);
  const person = {
    waveId: wave.id,
    memberId: member.id,
    side: member.side,
    name: member.name,
    language: known ?? wave.languages[0] ?? 'en',
    languageKnown: known !== undefined,
    ...(member.timeZone ? { timeZone: member.timeZone } : {}),
  };
  const { email } = member;
  // Whoever has no address is invited all the same, by a sheet that an operator prints.
  const mail = email ? newMemberMail(services, wave, snapshot, { ...person, email }, 'invitation') : null;
  const invitation: Invitation = {
    ...person,
    ...(email ? { email } : {}),
    cohorts: plan
      ? keptCohorts(
          mergedCohorts(member.cohorts, wave.cohortMerges),
          plan[member.side].dimensions,
          plan[member.side].shared,
        )
      : {},
    mail: 'invitation',
    mailing: -1,
    delivery: {
      mailId: mail?.mailId ?? newIdentifier(services.random),
      state: mail ? 'queued' : 'paper',
      queuedAt: services.clock().toISOString(),
    },
  };
  return (await services.stores.invitations.add(invitation)) ? mail : null;
}
