import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATOR, type Parallax, runParallax } from '../../functions/local/run.ts';
import type { LogFacts } from '../../functions/log.ts';
import {
  commentKey,
  declineSecret,
  invitationDigest,
  responseKey,
  Token,
} from '../../shared/invitation/token.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { dumpTables, type Item, valuesOf } from '../local/dump-tables.ts';
import { answerLink, type Email, mailbox, mailsTo, tokensIn } from '../local/mailbox.ts';
import { accessibilityProblems } from './accessible.ts';
import { answerInBrowser, fillIn } from './answer-in-browser.ts';
import { launchBrowser } from './browser.ts';
import { deployWave, importRoster, setUpPartnership } from './console-steps.ts';
import { fieldsFor } from './fields-for.ts';
import { AMENDS, ANSWERING, EXPECTED, WITHDRAWS } from './plan.ts';
import { addressOf, leadOf, NAMES, SIZES } from './roster.ts';
import { signCharter } from './sign-charter.ts';
import { signIn } from './sign-in.ts';

/*
 * The whole round in a real browser: the operator signs in, imports a roster and deploys a wave in the
 * console; people of both sides answer through the links in their mails; the wave closes; both leads get
 * their mail and open the report, whose figures equal those worked out by hand in plan.ts. The tests below
 * go through it in order.
 */
const DAY = 86_400_000;
let offset = 0;
const logged: string[] = [];
const note = (level: string) => (message: string, facts?: LogFacts) => {
  logged.push(JSON.stringify({ level, message, ...facts }));
};

let parallax: Parallax;
let browser: Browser;
let operator: Page;
let emails: Email[] = [];
let report: GapReport;
let withdrawnReceipt = '';
let amendedReceipt = '';

beforeAll(async () => {
  parallax = await runParallax({
    port: 0,
    mailPort: 0,
    dataFolder: null,
    tickSeconds: null,
    clock: () => new Date(Date.now() + offset),
    log: { info: note('info'), warn: note('warn'), error: note('error') },
  });
  browser = await launchBrowser();
  operator = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await parallax?.stop();
});

test('the operator signs in through the mailed link', async () => {
  await operator.goto(parallax.url);
  await signIn(operator, parallax, OPERATOR);
  await operator.getByRole('heading', { level: 1, name: 'Partnerships' }).waitFor();
});

test('the operator sets up a partnership, imports the roster and deploys a wave in the console', async () => {
  await setUpPartnership(operator);
  await importRoster(operator);
  await deployWave(operator);
  await parallax.tick();
  await operator.getByText('The wave waits for the charter to be signed.', { exact: false }).waitFor();
  expect(mailsTo(await mailbox(parallax.mailboxUrl), addressOf('a', 0))).toEqual([]);
});

test('both leads sign the charter through their mails, one of them without JavaScript', async () => {
  const viewport = { width: 360, height: 740 };
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport });
  await signCharter(await plain.newPage(), parallax, 'a');
  const scripted = await browser.newContext({ viewport });
  const problems: string[] = [];
  await signCharter(await scripted.newPage(), parallax, 'b', async (shown) => {
    problems.push(...(await accessibilityProblems(shown)));
    expect(await overflowOf(shown)).toBe(0);
  });
  expect(problems).toEqual([]);
  await plain.close();
  await scripted.close();
  await parallax.tick();
  emails = await mailbox(parallax.mailboxUrl);
  for (const side of ['a', 'b'] as const) {
    for (let person = 0; person < SIZES[side]; person += 1) {
      expect(mailsTo(emails, addressOf(side, person))).toHaveLength(1);
    }
  }
});

test('people of both sides answer in the browser, one of them without JavaScript', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const first = await plain.newPage();
  await answerInBrowser(first, linkOf('a', 0), fieldsFor('a', 0));
  await askForMirror(first);
  const scripted = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await scripted.newPage();
  const problems: string[] = [];
  await answerInBrowser(page, linkOf('b', 0), fieldsFor('b', 0), async (shown) => {
    problems.push(...(await accessibilityProblems(shown)));
    expect(await overflowOf(shown)).toBe(0);
  });
  await askForMirror(page);
  problems.push(...(await accessibilityProblems(page)));
  await page.getByLabel('Send me a short result when it is out').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Noted: you get a short result').waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  await plain.close();
  await scripted.close();
});

async function askForMirror(page: Page): Promise<void> {
  await page.getByLabel('Send me a short result when it is out').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Noted: you get a short result by mail when it is out.').waitFor();
}

test('one person amends their answers and keeps the receipt', async () => {
  const page = await (await browser.newContext()).newPage();
  const link = linkOf('b', AMENDS);
  const first = await answerInBrowser(page, link, { ...fieldsFor('b', AMENDS), recommend: '0' });
  await page.getByRole('link', { name: 'Change my answers' }).click();
  expect(await page.locator('input[name="recommend"][value="0"]').isChecked()).toBe(true);
  await fillIn(page, { recommend: '10' });
  await page.locator('textarea[name="one-change"]').fill('Plan the peaks together.');
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.getByRole('heading', { name: 'Thank you. Your answers have been received.' }).waitFor();
  amendedReceipt = (await page.locator('.receipt').textContent()) ?? '';
  expect(amendedReceipt).toBe(first);
  await page.context().close();
});

test('one person withdraws', async () => {
  const page = await (await browser.newContext()).newPage();
  withdrawnReceipt = await answerInBrowser(page, linkOf('a', WITHDRAWS), fieldsFor('a', WITHDRAWS));
  await page.getByRole('link', { name: 'Withdraw my answers' }).click();
  await page.getByRole('button', { name: 'Delete my answers' }).click();
  await page.getByRole('heading', { name: 'Your answers have been deleted' }).waitFor();
  await page.context().close();
});

test('the others answer, and sending twice counts once', async () => {
  for (const side of ['a', 'b'] as const) {
    for (let person = 1; person < ANSWERING[side]; person += 1) {
      if ((side === 'b' && person === AMENDS) || (side === 'a' && person === WITHDRAWS)) continue;
      const link = linkOf(side, person);
      expect(await sendAnswers(link, fieldsFor(side, person))).toBe(303);
      if (person % 3 === 0) expect(await sendAnswers(link, fieldsFor(side, person))).toBe(303);
    }
  }
});

test('a reminder reaches those who have not answered, and nobody else', async () => {
  offset = 7.5 * DAY;
  await parallax.tick();
  const reminders = (await mailbox(parallax.mailboxUrl)).filter(({ subject }) =>
    subject.startsWith('Reminder'),
  );
  const reminded = reminders.flatMap(({ destination }) => destination.to).sort();
  const silent = (['a', 'b'] as const).flatMap((side) =>
    Array.from({ length: SIZES[side] - ANSWERING[side] }, (_, index) =>
      addressOf(side, ANSWERING[side] + index),
    ),
  );
  expect(reminded).toEqual(silent.sort());
});

test('nobody sees a figure before the release', async () => {
  // After a week without use the session has ended; signing in leads back to where one was.
  const waveUrl = operator.url();
  await operator.reload();
  await signIn(operator, parallax, OPERATOR);
  await operator.getByRole('button', { name: 'Cancel wave' }).waitFor();
  expect(operator.url()).toBe(waveUrl);
  const waveId = waveUrl.split('/').at(-1);
  const answer = await operator.request.get(`${parallax.url}/api/v1/waves/${waveId}/report`);
  expect(answer.status()).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'sealed' });
  expect(await answer.text()).not.toContain('nps');
});

test('the wave closes, refuses what comes later, and both leads get their mail at the same moment', async () => {
  offset = 20 * DAY;
  expect(await sendAnswers(linkOf('b', 15), fieldsFor('b', 15))).toBe(410);
  await parallax.tick();
  offset += 120_000;
  await parallax.tick();
  emails = await mailbox(parallax.mailboxUrl);
  for (const side of ['a', 'b'] as const) {
    const [mail, ...more] = mailsTo(emails, leadOf(side)).filter(({ subject }) =>
      subject.startsWith('The result'),
    );
    expect(more).toEqual([]);
    expect(mail?.body.text).toContain(NAMES.a);
    expect(mail?.body.text).toContain(
      `${NAMES.a}: 9 of 12 answered, net promoter score +22, overall rating 7.0.`,
    );
    expect(mail?.body.text).toContain(
      `${NAMES.b}: 11 of 18 answered, net promoter score +18, overall rating 7.0.`,
    );
  }
});

test('a lead signs in and reads the report; its figures equal those worked out by hand', async () => {
  const lead = await (await browser.newContext()).newPage();
  const [mail] = mailsTo(emails, leadOf('a')).filter(({ subject }) => subject.startsWith('The result'));
  const [link] = mail?.body.text.match(/https?:\/\/\S+\/reports\/\w+/) ?? [];
  if (!link) throw new Error('the release mail has no link to the report');
  await lead.goto(link);
  await signIn(lead, parallax, leadOf('a'));
  await guessTheResult(lead);
  await lead.getByRole('heading', { level: 1, name: `${NAMES.a} and ${NAMES.b}: wave 1` }).waitFor();
  await lead.getByText('3 of the 3 gaps you named are among the widest.').waitFor();
  await lead.getByText('9 of 12 answered').waitFor();
  expect(await accessibilityProblems(lead)).toEqual([]);

  const waveId = link.split('/').at(-1);
  report = GapReport.parse(
    await (await lead.request.get(`${parallax.url}/api/v1/waves/${waveId}/report.json`)).json(),
  );
  const behaviour = (target: 'a' | 'b', id: string) => report.targets[target].find(({ item }) => item === id);
  expect(report.nps?.a.nps).toBeCloseTo(EXPECTED.nps.a, 10);
  expect(report.nps?.b.nps).toBeCloseTo(EXPECTED.nps.b, 10);
  expect(report.overall?.a.mean).toBe(EXPECTED.overall.a);
  expect(report.overall?.b.mean).toBe(EXPECTED.overall.b);
  const ofA = behaviour('a', 'early-warning');
  expect(ofA?.self.mean).toBeCloseTo(EXPECTED.earlyWarningOfA.self, 10);
  expect(ofA?.other.mean).toBeCloseTo(EXPECTED.earlyWarningOfA.other, 10);
  expect(ofA?.gap).toBeCloseTo(EXPECTED.earlyWarningOfA.gap, 10);
  expect(ofA?.predicted?.mean).toBe(7);
  const ofB = behaviour('b', 'early-warning');
  expect(ofB?.self.mean).toBe(EXPECTED.earlyWarningOfB.self);
  expect(ofB?.other).toMatchObject({ mean: EXPECTED.earlyWarningOfB.other, n: 8, status: 'full' });
  expect(ofB?.gap).toBeCloseTo(EXPECTED.earlyWarningOfB.gap, 10);
  const priorities = report.relationship.find(({ item }) => item === 'same-priorities');
  expect(priorities?.a.mean).toBe(EXPECTED.samePriorities.a);
  expect(priorities?.b).toMatchObject({ mean: EXPECTED.samePriorities.b, n: EXPECTED.samePriorities.nb });
  expect(priorities?.gap).toBe(EXPECTED.samePriorities.gap);
  for (const target of ['a', 'b'] as const) {
    const others = report.targets[target].filter(({ item }) => item !== 'early-warning');
    expect(others.length).toBeGreaterThanOrEqual(14);
    for (const { gap } of others) expect(gap).toBe(EXPECTED.otherGap);
  }
  expect(report.comments.b).toEqual([
    { item: 'one-change', text: 'Plan the peaks together.', audience: 'both' },
  ]);
  await lead.context().close();
});

test('who asked for a short result gets it by mail, on a page as well; who changed their mind does not', async () => {
  const shortResults = (await mailbox(parallax.mailboxUrl)).filter(({ subject }) =>
    subject.startsWith('The short result'),
  );
  expect(shortResults.map(({ destination }) => destination.to)).toEqual([[addressOf('a', 0)]]);
  const [mail] = shortResults;
  if (!mail) throw new Error('no short result was sent');
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(answerLink(mail));
  await page.getByRole('heading', { name: 'The short result' }).waitFor();
  const whole = `All in all: ${NAMES.a} 7.0, ${NAMES.b} 7.0, on a scale from 0 to 10.`;
  await page.getByText(whole).waitFor();
  expect(mail.body.text.replace(/\s+/g, ' ')).toContain(whole);
  await page.getByText(`${NAMES.a}: 9 of 12.`).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await context.close();
});

/** The lead takes up the invitation to guess, first with an entry missing. */
async function guessTheResult(lead: Page): Promise<void> {
  await lead.getByRole('heading', { level: 1, name: 'Before you open it' }).waitFor();
  expect(await accessibilityProblems(lead)).toEqual([]);
  await lead.getByLabel('Gap 1 of 3').selectOption('a:early-warning');
  await lead.getByLabel('Gap 2 of 3').selectOption('b:early-warning');
  await lead.getByLabel(`What ${NAMES.a} gives ${NAMES.b}`).fill('0');
  await lead.getByLabel(`What ${NAMES.b} gives ${NAMES.a}`).fill('-20');
  await lead.getByRole('button', { name: 'Open with my guess' }).click();
  await lead.getByRole('heading', { name: 'One entry needs your attention' }).waitFor();
  expect(await accessibilityProblems(lead)).toEqual([]);
  await lead.getByLabel('Gap 3 of 3').selectOption({ index: 3 });
  await lead.getByRole('button', { name: 'Open with my guess' }).click();
}

test('the receipts of the report show who was counted', () => {
  expect(report.receipts.a).toHaveLength(9);
  expect(report.receipts.b).toHaveLength(11);
  expect(report.receipts.b).toContain(amendedReceipt.replace('-', ''));
  expect(report.receipts.a).not.toContain(withdrawnReceipt.replace('-', ''));
});

test('nothing stored and nothing logged carries a token, or a secret that stops reminders', async () => {
  const links = tokensIn(await mailbox(parallax.mailboxUrl));
  const tokens = links.flatMap((token) => [token, declineSecret(Token.parse(token))]);
  expect(links.length).toBeGreaterThan(SIZES.a + SIZES.b);
  const { register, responses } = await dumpTables(parallax.database);
  const stored = [...register, ...responses].flatMap(valuesOf).join('\n');
  const log = logged.join('\n');
  for (const token of tokens) {
    for (const form of formsOf(token)) {
      expect(stored).not.toContain(form);
      expect(log).not.toContain(form);
    }
  }
});

test('no value that Register and Responses share links a response to an invitation', async () => {
  const { register, responses } = await dumpTables(parallax.database);
  const answers = responses.filter(({ sk }) => String(sk).startsWith('response#'));
  const comments = responses.filter(({ sk }) => String(sk).startsWith('comment#'));
  expect(answers).toHaveLength(20);
  expect(comments).toHaveLength(1);
  for (const answer of answers) {
    expect(Object.keys(answer).sort()).toEqual(['answers', 'cohorts', 'pk', 'side', 'sk', 'version']);
  }
  for (const comment of comments) {
    expect(Object.keys(comment).sort()).toEqual(['audience', 'item', 'pk', 'side', 'sk', 'text']);
  }

  // What tells one answer from another is its key and its packed answers: neither stands in Register.
  const registerText = register.flatMap(valuesOf).join('\n');
  for (const item of [...answers, ...comments]) {
    expect(registerText).not.toContain(digestOf(item));
    if (item.answers) expect(registerText).not.toContain(valuesOf(item.answers)[0]);
  }
  // What tells one invitation from another: no value of it stands in Responses.
  const waveId = String(report.wave.id);
  const common = new Set(['a', 'b', 'en', 'true', 'sent', 'invitation', 'reminder', '-1', '0', waveId]);
  const shared = sharedCohortValues(register);
  const responsesText = responses.flatMap(valuesOf).join('\n');
  const invitations = register.filter(({ sk }) => String(sk).startsWith('invitation#'));
  expect(invitations).toHaveLength(30);
  for (const invitation of invitations) {
    for (const value of valuesOf(invitation).filter(
      (value) => !common.has(value) && value !== `wave#${waveId}` && !shared.has(value),
    )) {
      expect(responsesText).not.toContain(value);
    }
  }
  // And the digests of one token do not lead from one table to the other.
  for (const token of tokensIn(emails).map((token) => Token.parse(token))) {
    expect(registerText).not.toContain(responseKey(token));
    expect(registerText).not.toContain(commentKey(token, 'one-change'));
    expect(responsesText).not.toContain(invitationDigest(token));
  }
});

test('an invitation keeps no time at which its person answered', async () => {
  const { register } = await dumpTables(parallax.database);
  const invitations = register.filter(({ sk }) => String(sk).startsWith('invitation#'));
  const openingEnds = new Date(Date.now() + 60_000).toISOString();
  // The short result is mailed to all at the same moment.
  for (const { usedBy, delivery, mirrorMail: _, ...rest } of invitations) {
    const { queuedAt } = delivery as { queuedAt: string };
    const times = valuesOf(rest).filter((value) => /^\d{4}-\d\d-\d\dT/.test(value));
    expect(times).toEqual([]);
    if (usedBy) expect(queuedAt < openingEnds).toBe(true);
  }
});

/**
 * The cohort values that invitations carry, after seeing that each stands on at least five of its side, those
 * without any as well. One director a side has a role of their own, which must stand on none.
 */
function sharedCohortValues(register: readonly Item[]): Set<string> {
  const invitations = register.filter(({ sk }) => String(sk).startsWith('invitation#'));
  const groups = Map.groupBy(invitations, ({ side, cohorts }) => `${side} ${JSON.stringify(cohorts)}`);
  for (const group of groups.values()) expect(group.length).toBeGreaterThanOrEqual(5);
  const values = new Set(invitations.flatMap(({ cohorts }) => valuesOf(cohorts)));
  expect(values.has('field')).toBe(true);
  expect(values.has('director')).toBe(false);
  return values;
}

/** By how much the page is wider than the screen. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

function linkOf(side: 'a' | 'b', person: number): string {
  const [mail] = mailsTo(emails, addressOf(side, person));
  if (!mail) throw new Error(`person ${person} of side ${side} got no mail`);
  return answerLink(mail);
}

/** A token as it is, and the ways in which bytes are commonly written. */
function formsOf(token: string): string[] {
  const bytes = Buffer.from(token, 'base64url');
  return [token, bytes.toString('hex'), bytes.toString('base64'), Buffer.from(token).toString('hex')];
}

function digestOf({ sk }: Item): string {
  return String(sk).split('#')[1] ?? '';
}
