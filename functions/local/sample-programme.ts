import { z } from 'zod';
import { Token } from '../../shared/invitation/token.ts';
import { type Partnership, PartnershipId, SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { answerSlots, isSlotAskedOf, type Slot } from '../../shared/questionnaire/slots.ts';
import type { Answer } from '../../shared/response/answer.ts';
import type { AnswerSheet } from '../../shared/response/answer-sheet.ts';
import { draftWave } from '../../shared/wave/draft-wave.ts';
import { type Wave, WaveDetails, WaveId } from '../../shared/wave/wave.ts';
import { deployWave } from '../api/deploy-wave.ts';
import { importRoster } from '../api/import-roster.ts';
import { savePartnership } from '../api/save-partnership.ts';
import { signCharter } from '../charter/sign-charter.ts';
import { newIdentifier } from '../identifier.ts';
import type { Mail, MemberMail, WaveJob } from '../queue/queue.ts';
import { openLink } from '../respondent/open-link.ts';
import { submitAnswers } from '../respondent/submit-answers.ts';
import { enqueueDueWaves } from '../scheduler/enqueue-due-waves.ts';
import type { Services } from '../services.ts';
import { runWaveJob } from '../wave-steps/run-wave-job.ts';
import { loadSampleActions } from './sample-actions.ts';

const DAY = 86_400_000;
const NAMES = { a: 'Example Freight', b: 'Sample Telecom' } as const;
const DOMAINS = { a: 'example-freight.example', b: 'sample-telecom.example' } as const;
const SIZES = { a: 12, b: 18 } as const;
const ROLES = ['office', 'field'];

/**
 * Fills an empty store with a programme to look at: one partnership, two released waves and what was agreed on
 * after each, one open wave whose invitations are in the mailbox. It goes through the product's own steps with a clock of its own.
 */
export async function loadSampleProgramme(services: Services): Promise<void> {
  const { stores, random, clock } = services;
  if ((await stores.partnerships.list({ limit: 1 })).items.length > 0) return;
  const today = clock().getTime();
  const id = PartnershipId.parse(newIdentifier(random));
  await savePartnership(services, null, {
    id,
    name: `${NAMES.a} and ${NAMES.b} (sample)`,
    kind: 'dyad',
    tags: ['sample'],
    sides: { a: organisation('a'), b: organisation('b') },
    createdAt: new Date(today - 200 * DAY).toISOString(),
    revision: 1,
  });
  await importRoster(services, id, rosterRows(), { dryRun: false, replace: false });

  await pastWave(services, id, { number: 1, title: 'First wave', opens: today - 190 * DAY, shift: 0 });
  await pastWave(services, id, { number: 2, title: 'Second wave', opens: today - 100 * DAY, shift: 0.6 });
  await loadSampleActions(services, id);
  await openWaveNow(services, id);
}

/**
 * The newest link in the mailbox that an invented member of the sample can answer with; null when there is
 * none. A link of anybody else is theirs alone.
 */
export async function exampleQuestionnaireLink(
  services: Services,
  mailboxUrl: string,
): Promise<string | null> {
  const answer = await fetch(`${mailboxUrl}/store`);
  const { emails } = Mailbox.parse(await answer.json());
  for (const { destination, body } of emails.reverse()) {
    if (!destination.to.every(isOfSample)) continue;
    const [link, token] = body.text?.match(/https?:\/\/\S+\/r\/([A-Za-z0-9_-]{22})/) ?? [];
    if (link && token && (await openLink(services, token, true)).is === 'open') return link;
  }
  return null;
}

const Mailbox = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().optional() }),
    }),
  ),
});

function isOfSample(address: string): boolean {
  return Object.values(DOMAINS).some((domain) => address.replace(/>$/, '').endsWith(`@${domain}`));
}

function organisation(side: Side) {
  return {
    name: NAMES[side],
    leads: [{ name: `Lead of ${NAMES[side]}`, email: `lead@${DOMAINS[side]}`, language: 'en' }],
  };
}

function rosterRows() {
  return (['a', 'b'] as const).flatMap((side) =>
    Array.from({ length: SIZES[side] }, (_, index) => ({
      line: index + 2,
      fields: {
        side,
        name: `Member ${index + 1} of ${NAMES[side]}`,
        email: `member${index + 1}@${DOMAINS[side]}`,
        'cohort.role': ROLES[index % 2] ?? '',
      },
    })),
  );
}

interface DraftPlan {
  number: number;
  title: string;
  /** Milliseconds since 1970. */
  opens: number;
  now: Date;
}

function draft(
  id: PartnershipId,
  { number, title, opens, now, ...told }: DraftPlan & Pick<WaveDetails, 'sinceLastWave'>,
): Wave {
  const details = WaveDetails.parse({
    title,
    questionnaire: { id: 'partnership-health', version: 1 },
    languages: ['en', 'hi', 'ru'],
    mirrorBack: true,
    schedule: {
      timeZone: 'Europe/London',
      opensAt: new Date(opens).toISOString(),
      closesAt: new Date(opens + 14 * DAY).toISOString(),
      remindersAt: [new Date(opens + 7 * DAY).toISOString()],
    },
    ...told,
  });
  return draftWave(details, {
    id: WaveId.parse(newIdentifier(() => crypto.getRandomValues(new Uint8Array(16)))),
    partnershipId: id,
    number,
    createdAt: now.toISOString(),
  });
}

/** Runs a whole wave in the past; of its mails only those to the leads are sent. */
async function pastWave(
  services: Services,
  id: PartnershipId,
  { number, title, opens, shift }: { number: number; title: string; opens: number; shift: number },
): Promise<void> {
  let now = new Date(opens - DAY);
  const invitations: MemberMail[] = [];
  const jobs: WaveJob[] = [];
  const then: Services = {
    ...services,
    clock: () => now,
    jobs: { send: async (messages) => void jobs.push(...messages) },
    mails: {
      send: async (messages) => {
        const isInvitation = (mail: Mail): mail is MemberMail => mail.kind === 'invitation';
        for (const mail of messages.filter((mail) => 'memberId' in mail)) {
          await services.stores.invitations.startSending(mail, mail.mailId);
          await services.stores.invitations.recordDelivery(mail, mail.mailId, 'sent');
        }
        invitations.push(...messages.filter(isInvitation));
        await services.mails.send(messages.filter(({ kind }) => kind === 'released'));
      },
    },
  };
  const runTo = async (moment: number) => {
    now = new Date(moment);
    while ((await enqueueDueWaves(then)).enqueued > 0 || jobs.length > 0) {
      for (let job = jobs.shift(); job; job = jobs.shift()) await runWaveJob(then, job);
    }
  };

  const partnership = await services.stores.partnerships.find(id);
  if (!partnership) throw new Error('the sample partnership is missing');
  const wave = draft(id, { number, title, opens, now });
  await services.stores.waves.add(wave);
  await deployAndSign(then, partnership, wave);
  await runTo(opens);
  const pick = generator(number);
  for (const [index, { side, token }] of invitations.entries()) {
    if (pick() > 0.8) continue;
    now = new Date(opens + (1 + 10 * pick()) * DAY);
    const opened = await openLink(then, Token.parse(token), true);
    if (opened.is === 'open')
      await submitAnswers(then, opened, sampleSheet(opened.snapshot.questionnaire, side, index, shift, pick));
  }
  await runTo(opens + 7 * DAY);
  await runTo(opens + 14 * DAY);
  await runTo(opens + 14 * DAY + 120_000);
}

/** The wave deployed, and its charter signed by the lead of each side. */
async function deployAndSign(services: Services, partnership: Partnership, wave: Wave): Promise<void> {
  await deployWave(services, partnership, wave);
  for (const side of SIDES) {
    const [lead] = partnership.sides[side].leads;
    if (lead) await signCharter(services, wave, side, lead);
  }
}
const sinceLastWave = {
  en:
    'Late changes to orders are now announced by ten in the morning.\n\n' +
    'The planners of both sides meet on the first Monday of each month.',
  hi:
    'ऑर्डर में देर से होने वाले बदलाव अब सुबह दस बजे तक बता दिए जाते हैं।\n\n' +
    'दोनों पक्षों के योजना बनाने वाले लोग हर महीने के पहले सोमवार को मिलते हैं।',
  ru:
    'О поздних изменениях в заказах теперь сообщают до десяти утра.\n\n' +
    'Специалисты по планированию обеих сторон встречаются в первый понедельник каждого месяца.',
};

async function openWaveNow(services: Services, id: PartnershipId): Promise<void> {
  const now = services.clock();
  const partnership = await services.stores.partnerships.find(id);
  if (!partnership) throw new Error('the sample partnership is missing');
  const wave = draft(id, { number: 3, title: 'Third wave', opens: now.getTime(), now, sinceLastWave });
  await services.stores.waves.add(wave);
  await deployAndSign(services, partnership, wave);
  await enqueueDueWaves(services);
}

/** Both sides see themselves a little better than the partner does; freight overrates itself most. */
function sampleSheet(
  questionnaire: Parameters<typeof answerSlots>[0],
  side: Side,
  person: number,
  shift: number,
  pick: () => number,
): AnswerSheet {
  const mood = pick() - 0.5;
  const answers = new Map<string, Answer>();
  for (const [index, slot] of answerSlots(questionnaire).entries()) {
    if (!isSlotAskedOf(slot, side)) continue;
    if (pick() < 0.04) {
      answers.set(slot.field, pick() < 0.5 ? 'NA' : null);
      continue;
    }
    const level = levelOf(slot, side) + shift + Math.sin(index * 7) * 0.9 + mood * 2 + (pick() - 0.5) * 3;
    const { min, max } = slot.scale;
    answers.set(slot.field, Math.max(min, Math.min(max, Math.round(min + (level / 10) * (max - min)))));
  }
  return { answers, comments: sampleComments(side, person) };
}

function levelOf({ view, item }: Slot, side: Side): number {
  if (view === 'us') return side === 'a' ? 7.9 : 7.1;
  if (view === 'them') return side === 'a' ? 6.4 : 5.6;
  if (view === 'predicted') return side === 'a' ? 7 : 6.2;
  return item.kind === 'recommend' ? 7 : 6.6;
}

const COMMENTS = {
  a: [
    { item: 'one-change', text: 'Tell us about demand peaks a week earlier.' },
    { item: 'keep-doing', text: 'Somebody always picks up the phone.' },
    { item: 'one-change', text: 'One form for changed orders instead of three.' },
  ],
  b: [
    { item: 'keep-doing', text: 'The joint morning call works well.' },
    { item: 'one-change', text: 'Warn us before a delivery slips, not after.' },
    { item: 'keep-doing', text: 'The drivers know our sites and help each other out.' },
  ],
} as const;

/** Every fifth person comments. */
function sampleComments(side: Side, person: number): AnswerSheet['comments'] {
  const comment = person % 5 === 0 ? COMMENTS[side][(person / 5) % COMMENTS[side].length] : undefined;
  return comment ? [{ ...comment, audience: 'both' }] : [];
}

/** A small seeded generator (mulberry32), so that the sample looks the same everywhere. */
function generator(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
