import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runParallax } from '../../functions/local/run.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { dumpTables, valuesOf } from '../local/dump-tables.ts';
import { answerLink, mailbox, mailsTo, tokensIn } from '../local/mailbox.ts';
import { KillableParallax } from './killable.ts';

const KILLS_PER_STAGE = 8;
const SIZES = { a: 24, b: 36 } as const;
const ANSWERING = { a: 16, b: 20 } as const;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const API_TOKEN = 'crash-test-token-0123456789';

const folder = mkdtempSync(join(tmpdir(), 'parallax-crash-'));
const offsetFile = join(folder, 'offset');
const outputFile = join(folder, 'output');
writeFileSync(offsetFile, '0');
writeFileSync(outputFile, '');
const [port, mailPort] = await freePorts();
const url = `http://localhost:${port}`;
const mailboxUrl = `http://localhost:${mailPort}`;
const parallax = new KillableParallax(
  [String(port), String(mailPort), folder, offsetFile, API_TOKEN],
  outputFile,
);
afterAll(() => parallax.kill());

test('a wave survives kill -9 at random points of opening, answering, closing and releasing', {
  timeout: 300_000,
}, async () => {
  await parallax.start();
  const partnershipId = await setUpPartnership();
  const waveId = await deployWave(partnershipId);
  let kills = 0;

  // Opening, with the process killed while invitations are made and mailed.
  kills += await killRepeatedly(KILLS_PER_STAGE, 120);
  await eventually('everybody is invited by mail', async () => {
    const emails = await mailbox(mailboxUrl);
    return addresses().every((address) => mailsTo(emails, address).length > 0);
  });

  // Answering: everybody tries until the answer is acknowledged, however often the process dies.
  const emails = await mailbox(mailboxUrl);
  const links = [...answering('a'), ...answering('b')].map(({ address }) => {
    const own = mailsTo(emails, address);
    const newest = own.at(-1);
    if (!newest) throw new Error('somebody got no mail');
    return answerLink(newest);
  });
  const everybodyAnswers = Promise.all(
    links.map(async (link, index) => {
      await pause(index * 60);
      return await untilAcknowledged(link, index);
    }),
  );
  kills += await killRepeatedly(KILLS_PER_STAGE, 500);
  expect(new Set(await everybodyAnswers)).toEqual(new Set([303]));

  // Closing, counting and releasing.
  writeFileSync(offsetFile, String(3 * DAY));
  kills += await killRepeatedly(KILLS_PER_STAGE / 2, 150);
  writeFileSync(offsetFile, String(3 * DAY + 2 * MINUTE));
  kills += await killRepeatedly(KILLS_PER_STAGE / 2, 150);
  await eventually('both leads have the release mail', async () => {
    const all = await mailbox(mailboxUrl);
    return ['a', 'b'].every((side) => mailsTo(all, `lead@side-${side}.example`).length > 0);
  });
  expect(kills).toBeGreaterThanOrEqual(20);

  const report = GapReport.parse(await api('GET', `/waves/${waveId}/report`));
  expect(report.participation.a).toMatchObject({ invited: SIZES.a, responded: ANSWERING.a });
  expect(report.participation.b).toMatchObject({ invited: SIZES.b, responded: ANSWERING.b });
  expect(report.receipts.a).toHaveLength(ANSWERING.a);
  // Person i of the plan recommends with i mod 11; see `sheet`.
  expect(report.nps?.a.nps).toBeCloseTo(netPromoter(0, ANSWERING.a), 10);
  expect(report.nps?.b.nps).toBeCloseTo(netPromoter(ANSWERING.a, ANSWERING.b), 10);

  await parallax.kill();
  await expectNothingLinks(await tokensOfEverybody());
});

/** Reads the killed process's data with a process of our own. */
async function expectNothingLinks(tokens: string[]): Promise<void> {
  const reader = await runParallax({
    port: 0,
    mailPort: 0,
    dataFolder: folder,
    tickSeconds: null,
    clock: () => new Date(Date.now() + 3 * DAY + 2 * MINUTE),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const { register, responses } = await dumpTables(reader.database);
  await reader.stop();
  const invitations = register.filter(({ sk }) => String(sk).startsWith('invitation#'));
  expect(invitations).toHaveLength(SIZES.a + SIZES.b);
  expect(responses.filter(({ sk }) => String(sk).startsWith('response#'))).toHaveLength(
    ANSWERING.a + ANSWERING.b,
  );
  const stored = [...register, ...responses].flatMap(valuesOf).join('\n');
  const output = readFileSync(outputFile, 'utf8');
  expect(tokens.length).toBeGreaterThanOrEqual(SIZES.a + SIZES.b);
  expect(tokens.filter((token) => stored.includes(token) || output.includes(token))).toEqual([]);
}

async function tokensOfEverybody(): Promise<string[]> {
  const lines = readFileSync(join(folder, 'mailbox.jsonl'), 'utf8').split('\n').filter(Boolean);
  return tokensIn(lines.map((line) => JSON.parse(line)));
}

async function killRepeatedly(times: number, withinMs: number): Promise<number> {
  for (let time = 0; time < times; time += 1) {
    await pause(Math.random() * withinMs);
    await parallax.kill();
    await parallax.start();
  }
  return times;
}

async function untilAcknowledged(link: string, person: number): Promise<number> {
  for (;;) {
    const status = await sendAnswers(link, sheet(person)).catch(() => 0);
    if (status !== 0 && status !== 503 && status !== 500) return status;
    await pause(100);
  }
}

function sheet(person: number): Record<string, string> {
  return { recommend: String(person % 11), 'early-warning.us': '8', 'early-warning.them': '6' };
}

function netPromoter(first: number, people: number): number {
  const ratings = Array.from({ length: people }, (_, index) => (first + index) % 11);
  const promoters = ratings.filter((rating) => rating >= 9).length;
  const detractors = ratings.filter((rating) => rating <= 6).length;
  return (100 * (promoters - detractors)) / people;
}

function people(side: 'a' | 'b') {
  return Array.from({ length: SIZES[side] }, (_, index) => ({
    side,
    name: `Member ${index + 1}`,
    address: `member${index + 1}@side-${side}.example`,
  }));
}

function answering(side: 'a' | 'b') {
  return people(side).slice(0, ANSWERING[side]);
}

function addresses(): string[] {
  return [...people('a'), ...people('b')].map(({ address }) => address);
}

async function setUpPartnership(): Promise<string> {
  const lead = (side: string) => [
    { name: `Lead ${side}`, email: `lead@side-${side}.example`, language: 'en' },
  ];
  const partnership = await api('POST', '/partnerships', {
    name: 'Crash test',
    sides: { a: { name: 'Side A', leads: lead('a') }, b: { name: 'Side B', leads: lead('b') } },
  });
  const members = [...people('a'), ...people('b')].map(({ address, ...person }) => ({
    ...person,
    email: address,
  }));
  await api('PUT', `/partnerships/${partnership.id}/members`, { members });
  return String(partnership.id);
}

async function deployWave(partnershipId: string): Promise<string> {
  const now = Date.now();
  const wave = await api('POST', `/partnerships/${partnershipId}/waves`, {
    title: 'Crash test',
    questionnaire: { id: 'partnership-health', version: 1 },
    languages: ['en'],
    unsignedReason: { en: 'A crash test.' },
    schedule: {
      timeZone: 'Europe/Berlin',
      opensAt: new Date(now).toISOString(),
      closesAt: new Date(now + 2 * DAY).toISOString(),
    },
  });
  await api('POST', `/waves/${wave.id}/deploy`);
  return String(wave.id);
}

async function api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${API_TOKEN}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function eventually(what: string, check: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await check().catch(() => false)) return;
    await pause(100);
  }
  throw new Error(`it never came true that ${what}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function freePorts(): Promise<[number, number]> {
  const take = () =>
    new Promise<{ port: number; close: () => void }>((resolve) => {
      const server = createServer().listen(0, 'localhost', () => {
        resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() });
      });
    });
  const first = await take();
  const second = await take();
  first.close();
  second.close();
  return [first.port, second.port];
}
