import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { deployWave } from '../functions/api/deploy-wave.ts';
import { savePartnership } from '../functions/api/save-partnership.ts';
import { createTables, LOCAL_TABLES } from '../functions/local/create-tables.ts';
import { startEmulators } from '../functions/local/start-emulators.ts';
import { sendQueuedMail } from '../functions/mail/send-queued-mail.ts';
import type { Mail, MemberMail, WaveJob } from '../functions/queue/queue.ts';
import { openLink } from '../functions/respondent/open-link.ts';
import { submitAnswers } from '../functions/respondent/submit-answers.ts';
import { enqueueDueWaves } from '../functions/scheduler/enqueue-due-waves.ts';
import type { Services } from '../functions/services.ts';
import { shipQuestionnaires } from '../functions/ship-questionnaires.ts';
import { tableOver } from '../functions/store/database.ts';
import { openStores } from '../functions/store/stores.ts';
import { runWaveJob } from '../functions/wave-steps/run-wave-job.ts';
import { Token } from '../shared/invitation/token.ts';
import { MemberId } from '../shared/partnership/member.ts';
import { Partnership } from '../shared/partnership/partnership.ts';
import { answerSlots, isSlotAskedOf } from '../shared/questionnaire/slots.ts';
import { draftWave } from '../shared/wave/draft-wave.ts';
import { WaveDetails, WaveId } from '../shared/wave/wave.ts';

/*
 * Read and write units of DynamoDB for each invitation, each answer and the report of a wave, as DynamoDB
 * counts them. Run it against AWS's own DynamoDB Local, which counts indexes too:
 *
 *   PARALLAX_DYNAMODB_URL=http://localhost:8000 npm run bench:units -- 400
 */
const [size = '400'] = process.argv.slice(2);
const members = Number(size);
const MINUTE = 60_000;

interface Units {
  read: number;
  write: number;
}
let used: Units = { read: 0, write: 0 };

const emulators = await startEmulators(null, 0);
await createTables(emulators.database);
const client = DynamoDBDocumentClient.from(new DynamoDBClient(emulators.database), {
  marshallOptions: { removeUndefinedValues: true },
});
const WRITES = /^(Put|Update|Delete|BatchWrite)/;
client.middlewareStack.add(
  (next, context) => async (args) => {
    const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' };
    const result = await next({ ...args, input: input as typeof args.input });
    const { ConsumedCapacity } = result.output as { ConsumedCapacity?: object | object[] };
    const isWrite = WRITES.test(String((context as { commandName?: string }).commandName));
    for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[]) {
      used[isWrite ? 'write' : 'read'] += CapacityUnits;
    }
    return result;
  },
  { step: 'initialize', priority: 'high' },
);

const stores = openStores({
  register: tableOver(client, LOCAL_TABLES.register),
  responses: tableOver(client, LOCAL_TABLES.responses),
});
let now = Date.now();
const jobs: WaveJob[] = [];
const mails: Mail[] = [];
const services: Services = {
  stores,
  jobs: { send: async (messages) => void jobs.push(...messages) },
  mails: { send: async (messages) => void mails.push(...messages) },
  actions: { send: async () => {} },
  webhooks: { send: async () => {} },
  clock: () => new Date(now),
  random: (bytes) => randomBytes(bytes),
  installation: {
    baseUrl: 'https://parallax.example',
    mailFrom: 'parallax@parallax.example',
    operatorEmails: [],
    mailsPerSecond: 100,
  },
  log: { info: () => {}, warn: () => {}, error: console.error },
};

await shipQuestionnaires(stores);
const lead = (side: string) => [{ name: `Lead ${side}`, email: `lead@${side}.example`, language: 'en' }];
const partnership = Partnership.parse({
  id: 'units',
  name: 'Units',
  kind: 'dyad',
  sides: { a: { name: 'Side A', leads: lead('a') }, b: { name: 'Side B', leads: lead('b') } },
  createdAt: new Date(now).toISOString(),
  revision: 1,
});
await savePartnership(services, null, partnership);
await stores.members.save(
  partnership.id,
  Array.from({ length: members }, (_, person) => ({
    id: MemberId.parse(`member-${person}`),
    side: person % 2 ? ('a' as const) : ('b' as const),
    name: `Person ${person} of the organisation`,
    email: `person${person}@organisation.example`,
    cohorts: {},
  })),
);
const wave = draftWave(
  WaveDetails.parse({
    title: 'Units',
    questionnaire: { id: 'partnership-health', version: 1 },
    languages: ['en'],
    unsignedReason: { en: 'A benchmark.' },
    schedule: {
      timeZone: 'Europe/Berlin',
      opensAt: new Date(now).toISOString(),
      closesAt: new Date(now + 60 * MINUTE).toISOString(),
    },
  }),
  {
    id: WaveId.parse('units'),
    partnershipId: partnership.id,
    number: 1,
    createdAt: new Date(now).toISOString(),
  },
);
await stores.waves.add(wave);
await deployWave(services, partnership, wave);

const opening = await unitsOf(runDue);
print('open the wave, an invitation', opening, members);
const invitations = mails.splice(0).filter((mail): mail is MemberMail => 'memberId' in mail);
const mailer = { ...services, sendMime: async () => ({ is: 'accepted' as const }) };
print(
  'send its mail',
  await unitsOf(() => eachOf(invitations, (mail) => sendQueuedMail(mailer, mail))),
  members,
);
print('look at the questionnaire', await unitsOf(() => eachOf(invitations, look)), members);
print('send an answer, without comments', await unitsOf(() => eachOf(invitations, answer)), members);
now += 60 * MINUTE;
await runDue();
now += 2 * MINUTE;
print(`close, report and release, ${members} answers`, await unitsOf(runDue), 1);
await emulators.stop();

async function runDue(): Promise<void> {
  while ((await enqueueDueWaves(services)).enqueued > 0 || jobs.length > 0) {
    for (let job = jobs.shift(); job; job = jobs.shift()) await runWaveJob(services, job);
  }
}

async function look({ token }: MemberMail): Promise<void> {
  const opened = await openLink(services, Token.parse(token), true);
  if (opened.is !== 'open') throw new Error('a link does not open');
}

/** As the page's form sends it: the link is opened without a look at its use, which the claim settles. */
async function answer({ token }: MemberMail): Promise<void> {
  const opened = await openLink(services, Token.parse(token), false);
  if (opened.is !== 'open') throw new Error('a link does not open');
  const slots = answerSlots(opened.snapshot.questionnaire).filter((slot) => isSlotAskedOf(slot, opened.side));
  const answers = new Map(slots.map(({ field, scale }, place) => [field, scale.min + (place % 5)]));
  await submitAnswers(services, opened, { answers, comments: [] });
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item);
}

async function unitsOf(work: () => Promise<void>): Promise<Units> {
  used = { read: 0, write: 0 };
  await work();
  return used;
}

function print(what: string, { read, write }: Units, times: number): void {
  const each = (units: number) => (units / times).toFixed(2).padStart(8);
  console.log(`${what.padEnd(44)} ${each(read)} read ${each(write)} write units`);
}
