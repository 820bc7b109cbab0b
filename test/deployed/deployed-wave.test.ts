import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action } from '../../shared/action/action.ts';
import { dayIn } from '../../shared/action/due.ts';
import { responseKey, Token } from '../../shared/invitation/token.ts';
import { shippedQuestionnaires } from '../../shared/questionnaire/shipped-questionnaires.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import { receiptOf } from '../../shared/response/receipt.ts';
import { Wave } from '../../shared/wave/wave.ts';
import { aReport, type Sheet } from '../builders/report.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { type Item, valuesOf } from '../local/dump-tables.ts';
import { answerLink, type Email, mailsTo, signInLink, tokensIn } from '../local/mailbox.ts';
import { type Deployed, deployBackend, OPERATOR } from './deploy-backend.ts';
import { DeployedSite } from './deployed-site.ts';
import { invoke, logLines, publish, sentMails } from './emulated-aws.ts';
import { type Emulator, startEmulator } from './emulator.ts';

/*
 * A whole wave through the stack that the CDK command line deployed: gateway, functions, queues, schedule,
 * tables and mail of an emulated AWS. The tests of this file build on each other, in their order.
 */
const SIZES = { a: 7, b: 8 } as const;
const MINUTE = 60_000;
const ZONE = zoneInDaytime(new Date());

let emulator: Emulator;
let deployed: Deployed;
let site: DeployedSite;
let waveId: string;
let partnershipId: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-deployed-'));
  emulator = await startEmulator(folder);
  deployed = await deployBackend(emulator, folder);
  site = new DeployedSite(emulator.url, deployed.apiId);
}, 5 * MINUTE);
afterAll(() => emulator?.stop());

const address = (side: 'a' | 'b', person: number) => `person${person}@side-${side}.example`;
const people = (side: 'a' | 'b') => Array.from({ length: SIZES[side] }, (_, person) => person);

/** What each person answers in the end; the last one of side b does not. */
const sheetOf = (side: 'a' | 'b', person: number): Record<string, number> => ({
  recommend: (person * 3 + (side === 'a' ? 4 : 2)) % 11,
  overall: side === 'a' ? 7 : 5,
  'early-warning.us': 6 + (person % 4),
  'early-warning.them': 3 + (person % 3),
  'early-warning.predicted': 5 + (person % 3),
});
const formOf = (sheet: Record<string, number>) =>
  Object.fromEntries(Object.entries(sheet).map(([field, value]) => [field, String(value)]));

test(
  'an operator signs in through the mailed link',
  async () => {
    const asked = await site.postForm('/sign-in', { email: OPERATOR });
    expect(asked.status).toBe(200);
    const mail = await eventually('the sign-in mail arrives', async () => newestTo(OPERATOR));
    await site.signIn(signInLink(mail));
    expect(await site.api('GET', '/me')).toMatchObject({ email: OPERATOR, operator: true });
  },
  MINUTE,
);

test('the questionnaires that come with the product are there', async () => {
  const { items } = await site.api<{ items: { id: string }[] }>('GET', '/questionnaires');
  expect(items.map(({ id }) => id).sort()).toEqual(
    shippedQuestionnaires()
      .map(({ id }) => id)
      .sort(),
  );
});

test(
  'the roster is imported and the wave deployed',
  async () => {
    const lead = (side: string) => [
      { name: `Lead ${side}`, email: `lead@side-${side}.example`, language: 'en' },
    ];
    const partnership = await site.api('POST', '/partnerships', {
      name: 'Deployed',
      sides: { a: { name: 'Side A', leads: lead('a') }, b: { name: 'Side B', leads: lead('b') } },
    });
    partnershipId = String(partnership.id);
    const rows = (['a', 'b'] as const).flatMap((side) =>
      people(side).map((person) => `${side},Person ${person},${address(side, person)}`),
    );
    const csv = ['side,name,email', ...rows, 'c,Nobody,nobody@side-c.example'].join('\n');
    const roster = await site.api('PUT', `/partnerships/${partnership.id}/members`, csv);
    expect(roster).toMatchObject({ totals: { added: 15, refused: 1 } });

    const wave = await site.api('POST', `/partnerships/${partnership.id}/waves`, {
      title: 'Deployed',
      questionnaire: { id: 'partnership-health', version: 1 },
      languages: ['en'],
      schedule: {
        timeZone: ZONE,
        opensAt: new Date().toISOString(),
        closesAt: new Date(Date.now() + 60 * MINUTE).toISOString(),
      },
    });
    waveId = String(wave.id);
    expect(await site.api('POST', `/waves/${waveId}/deploy`)).toMatchObject({
      state: 'scheduled',
      awaitedSignatures: ['a', 'b'],
    });
  },
  MINUTE,
);

test(
  'both leads are asked to sign the charter and do',
  async () => {
    for (const side of ['a', 'b']) {
      const lead = `lead@side-${side}.example`;
      await eventually('the lead is asked to sign', async () => newestTo(lead), 3 * MINUTE);
      const visitor = new DeployedSite(emulator.url, deployed.apiId);
      await visitor.postForm('/sign-in', { email: lead });
      const mail = await eventually('the sign-in mail arrives', async () => {
        const newest = await newestTo(lead);
        return newest?.subject.startsWith('Your link') ? newest : null;
      });
      await visitor.signIn(signInLink(mail));
      expect((await visitor.postForm(`/charters/${waveId}`, { name: `Lead ${side}` })).status).toBe(303);
    }
    expect(await site.api('GET', `/waves/${waveId}`)).toMatchObject({
      signatures: { a: { name: 'Lead a' }, b: { name: 'Lead b' } },
      awaitedSignatures: [],
    });
  },
  6 * MINUTE,
);

test(
  'the schedule opens the wave and everybody gets an invitation',
  async () => {
    await eventually(
      'everybody is invited',
      async () => {
        const mails = await sentMails(emulator);
        return addressesOf().every((to) => mailsTo(mails, to).length === 1) || null;
      },
      3 * MINUTE,
    );
    expect(await site.api('GET', `/waves/${waveId}`)).toMatchObject({ state: 'open', invited: SIZES });
  },
  4 * MINUTE,
);

test(
  'members of both sides answer through their links; one amends and one withdraws',
  async () => {
    for (const side of ['a', 'b'] as const) {
      for (const person of people(side)) {
        const link = await linkOf(side, person);
        expect((await fetch(link)).status).toBe(200);
        const first =
          side === 'a' && person === 0 ? { ...sheetOf(side, person), recommend: 0 } : sheetOf(side, person);
        expect(await sendAnswers(link, formOf(first))).toBe(303);
      }
    }
    expect(await sendAnswers(await linkOf('a', 0), formOf(sheetOf('a', 0)))).toBe(303);
    expect(await sendAnswers(await linkOf('b', SIZES.b - 1), {}, 'withdraw')).toBe(303);
  },
  2 * MINUTE,
);

test(
  'a bounce is noted at the address',
  async () => {
    const tables = await dump();
    const invitation = tables.register.find(
      ({ sk, email }) => String(sk).startsWith('invitation#') && email === address('b', SIZES.b - 1),
    );
    const { delivery, memberId } = invitation as { delivery: { mailId: string }; memberId: string };
    await publish(emulator, 'EventTopic', {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' },
      mail: { tags: { wave: [waveId], side: ['b'], member: [memberId], mail: [delivery.mailId] } },
    });
    const deliveries = await eventually('the bounce shows', async () => {
      const { troubled } = await site.api<{ troubled: object[] }>('GET', `/waves/${waveId}/deliveries`);
      return troubled.length > 0 ? troubled : null;
    });
    expect(deliveries).toMatchObject([{ side: 'b', email: address('b', SIZES.b - 1), state: 'bounced' }]);
  },
  MINUTE,
);

test('nobody sees a figure before the release', async () => {
  const answer = await site.ask('GET', `/waves/${waveId}/report`);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'sealed' });
});

test(
  'the wave closes, is reported and released, and both leads get their mail',
  async () => {
    await site.api('POST', `/waves/${waveId}/close`);
    await eventually(
      'both leads have their mail',
      async () => {
        await invoke(emulator, deployed.schedulerName);
        const mails = await sentMails(emulator);
        const isThere = ['a', 'b'].every((side) => resultsTo(mails, side).length > 0);
        return isThere || null;
      },
      4 * MINUTE,
      3000,
    );
    const mails = await sentMails(emulator);
    for (const side of ['a', 'b']) {
      expect(resultsTo(mails, side).map(({ subject }) => subject)).toEqual([
        'The result is here: Side A and Side B',
      ]);
    }
    expect(await sendAnswers(await linkOf('a', 1), formOf(sheetOf('a', 1)))).toBe(410);
  },
  5 * MINUTE,
);

test(
  'the report equals the one reckoned from the same answers',
  async () => {
    const wave = Wave.parse(await site.api('GET', `/waves/${waveId}`));
    expect(wave).toMatchObject({ state: 'released', responded: { a: 7, b: 7 } });
    const questionnaire = shippedQuestionnaires().find(({ id }) => id === 'partnership-health');
    if (!questionnaire) throw new Error('there is no questionnaire');
    const sideOf = async (side: 'a' | 'b') => {
      const answering = people(side).slice(0, 7);
      const receipts = await Promise.all(answering.map((person) => receiptFor(side, person)));
      return { sheets: answering.map((person): Sheet => sheetOf(side, person)), receipts };
    };
    const expected = aReport(await sideOf('a'), await sideOf('b'), {
      wave,
      snapshot: { questionnaire, names: { a: 'Side A', b: 'Side B' } },
      invited: SIZES,
    });
    const report = GapReport.parse(await site.api('GET', `/waves/${waveId}/report`));
    expect(report).toEqual(JSON.parse(JSON.stringify(expected)));
    // By hand: side a recommends with 4, 7, 10, 2, 5, 8, 0: one promoter, four detractors of seven.
    expect(report.nps?.a.nps).toBeCloseTo((100 * (1 - 4)) / 7, 10);
  },
  MINUTE,
);

test(
  'of an action that is due both leads are told, once',
  async () => {
    const action = await site.api('POST', `/partnerships/${partnershipId}/actions`, {
      title: 'Look at late orders together',
      owners: { a: 'Dispatch', b: 'Order desk' },
      dueOn: dayIn(ZONE, new Date()),
    });
    const told = async () => {
      const mails = await sentMails(emulator);
      return ['a', 'b'].map((side) =>
        mailsTo(mails, `lead@side-${side}.example`).filter(({ subject }) => subject.startsWith('Due: ')),
      );
    };
    await eventually(
      'both leads are told',
      async () => {
        await invoke(emulator, deployed.schedulerName);
        return (await told()).every((mails) => mails.length > 0) || null;
      },
      2 * MINUTE,
      3000,
    );
    await eventually('it is noted that they were', async () => {
      const [kept] = (await site.api<{ items: Action[] }>('GET', `/partnerships/${partnershipId}/actions`))
        .items;
      return kept?.id === action.id && kept?.toldFor === kept?.dueOn ? kept : null;
    });
    await invoke(emulator, deployed.schedulerName);
    expect((await told()).map((mails) => mails.length)).toEqual([1, 1]);
  },
  4 * MINUTE,
);

test(
  'no table and no log line holds a token, and nothing leads from an answer to an invitation',
  async () => {
    const tokens = tokensIn(await sentMails(emulator));
    expect(tokens).toHaveLength(15);
    const { register, responses } = await dump();
    const invitations = register.filter(({ sk }) => String(sk).startsWith('invitation#'));
    const sheets = responses.filter(({ sk }) => String(sk).startsWith('response#'));
    expect([invitations.length, sheets.length]).toEqual([15, 14]);

    const lines = await logLines(emulator);
    expect(lines.filter((line) => line.includes('wave step')).length).toBeGreaterThanOrEqual(4);
    const everything = [
      ...register.flatMap(valuesOf),
      ...responses.flatMap(valuesOf),
      ...lines,
      readFileSync(emulator.logFile, 'utf8').replaceAll(/"(GET|POST) \/\S* HTTP/g, '"request'),
    ].join('\n');
    expect(tokens.filter((token) => lines.join('\n').includes(token))).toEqual([]);
    expect(tokens.filter((token) => everything.includes(token))).toEqual([]);
    const personal = addressesOf().filter((to) => lines.join('\n').includes(to));
    expect(personal).toEqual([]);

    const shared = new Set(invitations.flatMap(valuesOf));
    const link = sheets.flatMap(valuesOf).filter((value) => shared.has(value) && !COMMON.has(value));
    expect(link).toEqual([]);
  },
  MINUTE,
);

/** What every invitation and every answer of a side have in common. */
const COMMON = new Set(['a', 'b', '1']);

function addressesOf(): string[] {
  return (['a', 'b'] as const).flatMap((side) => people(side).map((person) => address(side, person)));
}

/** The mails with the result to a side's lead. */
function resultsTo(mails: readonly Email[], side: string): Email[] {
  return mailsTo(mails, `lead@side-${side}.example`).filter(({ subject }) =>
    subject.startsWith('The result'),
  );
}

async function newestTo(to: string): Promise<Email | null> {
  return mailsTo(await sentMails(emulator), to).at(-1) ?? null;
}

async function linkOf(side: 'a' | 'b', person: number): Promise<string> {
  const mail = await newestTo(address(side, person));
  if (!mail) throw new Error('somebody got no mail');
  return site.reach(answerLink(mail));
}

async function receiptFor(side: 'a' | 'b', person: number): Promise<string> {
  const token = Token.parse((await linkOf(side, person)).slice(-22));
  return receiptOf(responseKey(token));
}

async function dump(): Promise<{ register: Item[]; responses: Item[] }> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: 'us-east-1',
      endpoint: emulator.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  );
  const scan = async (TableName: string) => (await client.send(new ScanCommand({ TableName }))).Items ?? [];
  const tables = {
    register: await scan(deployed.registerTable),
    responses: await scan(deployed.responsesTable),
  };
  client.destroy();
  return tables;
}

/** Where it is between nine in the morning and ten at night now, and for the next hour: actions are told of then. */
function zoneInDaytime(now: Date): string {
  const hour = now.getUTCHours();
  if (hour < 9) return 'Asia/Tokyo';
  return hour < 16 ? 'UTC' : 'America/New_York';
}

async function eventually<Found>(
  what: string,
  look: () => Promise<Found | null>,
  withinMs = 30_000,
  pauseMs = 500,
): Promise<Found> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error(`it never came true that ${what}`);
}
