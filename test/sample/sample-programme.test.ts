import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleQuestionnaireLink, loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { mailbox, mailsTo, tokensIn } from '../local/mailbox.ts';
import { DAY, type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';

let run: SimulatedParallax;
const example = () => exampleQuestionnaireLink(run.parallax.services, run.parallax.mailboxUrl);

beforeAll(async () => {
  run = await simulateParallax({ prepare: loadSampleProgramme });
  await run.forward(0);
});
afterAll(() => run.parallax.stop());

test('the stored reports can be read, and the second looks back on the first', async () => {
  const { stores } = run.parallax.services;
  const [partnership] = (await stores.partnerships.list({ limit: 1 })).items;
  const waves = await stores.waves.list(PartnershipId.parse(partnership?.id));
  const released = waves
    .filter(({ state }) => state === 'released')
    .sort((one, other) => one.number - other.number);
  const [first, second] = await Promise.all(
    released.map(({ id, closedAt }) => stores.reports.find(id, closedAt ?? '')),
  );
  expect(first?.history.map(({ number }) => number)).toEqual([1]);
  expect(second?.history.map(({ number }) => number)).toEqual([1, 2]);
  expect(second?.history[0]).toMatchObject({
    waveId: first?.wave.id,
    overall: { b: { value: first?.overall?.b.mean, ci: first?.overall?.b.ci } },
  });
  expect(second?.trend?.slope).toBeNull();
});

test('the example is a link of the sample, even when newer links of others are in the mailbox', async () => {
  await run.deployWave({ a: 5, b: 5 });
  await run.forward(0);
  const emails = await mailbox(run.parallax.mailboxUrl);
  expect(tokensIn(mailsTo(emails, 'person1@side-a.example'))).toHaveLength(1);
  const sample = tokensIn([
    ...mailsTo(emails, '@example-freight.example'),
    ...mailsTo(emails, '@sample-telecom.example'),
  ]);
  expect(sample).toContain((await example())?.split('/r/').at(1));
});

test('the invitations to the third wave tell what became of the second', async () => {
  const emails = await mailbox(run.parallax.mailboxUrl);
  const invitations = emails.filter(({ subject }) => subject.includes('Your view counts'));
  const ofSample = mailsTo(invitations, '@example-freight.example');
  expect(ofSample).toHaveLength(12);
  for (const { body } of ofSample) {
    expect(body.text).toMatch(/\d\d people answered it, both sides together\./);
    expect(body.text).toContain('> Late changes to orders');
  }
});

test('there is no example once the wave of the sample has closed for good', async () => {
  await run.forward(20 * DAY);
  await run.forward(20 * DAY);
  expect(await example()).toBeNull();
});
