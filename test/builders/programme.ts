import { savePartnership } from '../../functions/api/save-partnership.ts';
import type { Services } from '../../functions/services.ts';
import {
  declineDigest,
  declineSecret,
  invitationDigest,
  type Token,
  tokenFrom,
} from '../../shared/invitation/token.ts';
import type { Member } from '../../shared/partnership/member.ts';
import { leadAddresses, type Partnership, SIDES } from '../../shared/partnership/partnership.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { anInvitation } from './invitation.ts';
import { membersOf } from './member.ts';
import { aPartnership } from './partnership.ts';
import { aQuestionnaire } from './questionnaire.ts';
import { aReport } from './report.ts';
import { anOpenWave, aSnapshot, aWave, CLOSES, DURING, TIMETABLE } from './wave.ts';

export interface Programme {
  partnership: Partnership;
  members: Member[];
  wave: Wave;
}

export interface ProgrammeOverrides {
  /** Members of each side; six unless said otherwise. */
  size?: number;
  partnership?: Record<string, unknown>;
  wave?: Record<string, unknown>;
  snapshot?: Record<string, unknown>;
}

let count = 0;

/** A partnership of its own with six members a side and one draft, whose questionnaire is `small`. */
export async function aDraftProgramme(
  services: Services,
  overrides: ProgrammeOverrides = {},
): Promise<Programme> {
  const { stores } = services;
  count += 1;
  const partnership = aPartnership({ id: `partnership-${count}`, ...overrides.partnership });
  const { size = 6 } = overrides;
  const members = [...membersOf('a', size), ...membersOf('b', size)];
  const wave = aWave({ id: `wave-${count}`, partnershipId: partnership.id, ...overrides.wave });
  await savePartnership(services, null, partnership);
  await stores.members.save(partnership.id, members);
  await stores.questionnaires.add(aQuestionnaire());
  await stores.waves.add(wave);
  return { partnership, members, wave };
}

/** The same with the wave open, and everyone invited by a link of their own. */
export async function anOpenProgramme(
  services: Services,
  overrides: ProgrammeOverrides = {},
): Promise<Programme & { snapshot: WaveSnapshot; linkFor(member: Member): Promise<Token> }> {
  const { id: _, partnershipId: __, ...open } = anOpenWave();
  const programme = await aDraftProgramme(services, { ...overrides, wave: { ...open, ...overrides.wave } });
  const { stores, random } = services;
  const { wave, members } = programme;
  const snapshot = aSnapshot({ leads: leadAddresses(programme.partnership), ...overrides.snapshot });
  await stores.waves.saveSnapshot(wave, snapshot);
  for (const { id, side, name, email, cohorts } of members) {
    await stores.invitations.add(anInvitation({ waveId: wave.id, memberId: id, side, name, email, cohorts }));
  }
  return {
    ...programme,
    snapshot,
    async linkFor({ id, side }) {
      const token = tokenFrom(random(16));
      await stores.invitations.saveLinks([
        {
          digest: invitationDigest(token),
          decline: declineDigest(declineSecret(token)),
          link: { waveId: wave.id, memberId: id, side, language: 'en' },
          expiresAt: new Date('2027-03-01T00:00:00.000Z'),
        },
      ]);
      return token;
    },
  };
}

/** A deployed programme whose wave waits for both signatures; the leads were asked two hours ago. */
export async function anUnsignedProgramme(
  services: Services,
  overrides: ProgrammeOverrides = {},
): Promise<Programme> {
  const programme = await aDraftProgramme(services, {
    ...overrides,
    wave: {
      state: 'scheduled',
      timetable: TIMETABLE,
      unsignedReason: undefined,
      charterAskedAt: '2026-09-07T08:00:00.000Z',
      dueAt: CLOSES,
      ...overrides.wave,
    },
  });
  const snapshot = aSnapshot({ leads: leadAddresses(programme.partnership), ...overrides.snapshot });
  await services.stores.waves.saveSnapshot(programme.wave, snapshot);
  return programme;
}

interface ReleasedOverrides extends ProgrammeOverrides {
  report?: Parameters<typeof aReport>;
  /** Which closing the report is of; the 15th of September unless said otherwise. */
  closing?: string;
  unopened?: boolean;
}

/** An open programme with the wave released: five answers a side, all sevens. Its leads have opened it. */
export async function aReleasedProgramme(
  services: Services,
  overrides: ReleasedOverrides = {},
): Promise<Programme> {
  const programme = await anOpenProgramme(services, {
    ...overrides,
    wave: { state: 'released', closedAt: CLOSES, responded: { a: 5, b: 5 }, dueAt: null, ...overrides.wave },
  });
  const sheets = Array.from({ length: 5 }, () => ({ 'early.us': 7, 'early.them': 7, overall: 7 }));
  const { report: answers = [{ sheets }, { sheets }], closing = CLOSES } = overrides;
  const [a, b, options] = answers;
  const report = aReport(a, b, { snapshot: programme.snapshot, ...options });
  const named = { ...report, wave: { ...report.wave, id: programme.wave.id } };
  await services.stores.reports.save(programme.wave.id, closing, DURING, named);
  const leads = SIDES.flatMap((side) => programme.partnership.sides[side].leads);
  for (const { email } of overrides.unopened ? [] : leads) {
    await services.stores.guesses.add(programme.wave.id, email, { is: 'skipped' });
  }
  return programme;
}

/** The first member of a side. */
export function firstOf({ members }: Programme, side: Member['side']): Member {
  const member = members.find((candidate) => candidate.side === side);
  if (!member) throw new Error(`nobody on side ${side}`);
  return member;
}

/** An open programme whose running counts have reached the minimum on both sides. */
export async function anAnsweredProgramme(services: Services): Promise<Programme> {
  const programme = await anOpenProgramme(services);
  for (let answer = 0; answer < programme.wave.privacy.sideMinimum; answer += 1) {
    for (const side of SIDES)
      await services.stores.waves.addProgress(programme.wave.id, '2026-09-02', side, 1);
  }
  return programme;
}
