import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendQueuedMail } from '../../functions/mail/send-queued-mail.ts';
import type { SendMime } from '../../functions/mail/send-with-ses.ts';
import type { MirrorMail } from '../../functions/queue/queue.ts';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import { invitationDigest } from '../../shared/invitation/token.ts';
import type { Member } from '../../shared/partnership/member.ts';
import { aReleasedProgramme, type Programme } from '../builders/programme.ts';
import { readMime } from '../builders/read-mime.ts';
import { startServices, type TestServices } from '../builders/services.ts';
import { aToken } from '../builders/token.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());
afterEach(() => {
  vi.restoreAllMocks();
  services.mails.sent.length = 0;
  services.jobs.sent.length = 0;
  services.lines.length = 0;
});

const QUARTER_HOUR = 16 * 60_000;
let tokens = 100;
const nameOf = ({ wave }: Programme, { id, side }: Member) => ({ waveId: wave.id, memberId: id, side });

async function asks(programme: Programme, member: Member): Promise<void> {
  tokens += 1;
  const digest = invitationDigest(aToken(tokens));
  await services.stores.invitations.claim(nameOf(programme, member), digest);
  expect(await services.stores.mirrors.wish(nameOf(programme, member), digest)).toBe(true);
}
/** A released wave whose first three members of side a, and last one of side b, asked for a short result. */
async function released(wave: Record<string, unknown> = {}) {
  const programme = await aReleasedProgramme(services, { wave: { mirrorBack: true, ...wave } });
  const asking = [...programme.members.slice(0, 3), ...programme.members.slice(-1)];
  for (const member of asking) await asks(programme, member);
  return { ...programme, asking };
}
const run = (programme: Programme, cursor?: string) =>
  runWaveJob(services, { waveId: programme.wave.id, step: 'mirror', ...(cursor ? { cursor } : {}) });
const mirrors = () => services.mails.sent.filter((mail): mail is MirrorMail => mail.kind === 'mirror');
const recipients = () =>
  mirrors()
    .map(({ to }) => to)
    .sort();
const addresses = (members: readonly Member[]) => members.map(({ email }) => email).sort();
const sendMime = vi.fn<SendMime>();
const deliver = (mail: MirrorMail) => sendQueuedMail({ ...services, sendMime }, mail);

describe('after the release', () => {
  test('everybody who asked gets one mail, and nobody else', async () => {
    const programme = await released();
    expect(await run(programme)).toEqual({ did: 'mirror', made: 4 });
    expect(recipients()).toEqual(addresses(programme.asking));
    expect(await services.stores.waves.find(programme.wave.id)).toMatchObject({ mirrorsDone: true });
  });

  test('the step run twice, or by two workers at once, makes no second mail', async () => {
    const programme = await released();
    await Promise.all([run(programme), run(programme)]);
    expect(await run(programme)).toMatchObject({ did: 'nothing' });
    expect(recipients()).toEqual(addresses(programme.asking));
  });

  test('a wave that does not mirror back mails nobody', async () => {
    const programme = await released({ mirrorBack: false });
    expect(await run(programme)).toMatchObject({ did: 'nothing' });
    expect(mirrors()).toEqual([]);
  });

  test.each(['bounced', 'complained'] as const)('an address whose mail was %s gets none', async (state) => {
    const programme = await released();
    const [first, second, ...others] = programme.asking;
    if (!first || !second) throw new Error('nobody asked');
    await services.stores.invitations.recordDelivery(nameOf(programme, first), 'mail-1', state);
    expect(await run(programme)).toMatchObject({ made: 3 });
    expect(recipients()).toEqual(addresses([second, ...others]));
    // Reported only when the mail waits already: decided again at sending.
    await services.stores.invitations.recordDelivery(nameOf(programme, second), 'mail-1', state);
    const waiting = mirrors().find(({ to }) => to === second.email);
    if (!waiting) throw new Error('no mail waits');
    expect(await deliver(waiting)).toBe('skipped');
  });

  test('somebody who wants no more mails gets none, though it waits already', async () => {
    const programme = await released();
    const [first] = programme.asking;
    if (!first) throw new Error('nobody asked');
    await run(programme);
    await services.stores.invitations.optOut(nameOf(programme, first));
    const waiting = mirrors().find(({ to }) => to === first.email);
    if (!waiting) throw new Error('no mail waits');
    expect(await deliver(waiting)).toBe('skipped');
  });

  test('an insufficient wave says in a short mail that there is no result', async () => {
    const programme = await released({ state: 'insufficient' });
    await run(programme);
    expect(recipients()).toEqual(addresses(programme.asking));
    for (const { mirror } of mirrors()) {
      expect(mirror).toMatchObject({ hasResult: false, parts: [] });
      expect(mirror.lead).not.toMatch(/\d/);
    }
  });

  test('a cancelled wave mails nobody', async () => {
    const programme = await released({ state: 'cancelled' });
    expect(await run(programme)).toMatchObject({ did: 'nothing' });
  });
});

describe('a crash', () => {
  test('between the note that a mail is queued and the queue: it is made anew, once', async () => {
    const programme = await released();
    vi.spyOn(services.mails, 'send').mockRejectedValueOnce(new Error('the queue is away'));
    await expect(run(programme)).rejects.toThrow('the queue is away');
    expect(await run(programme)).toEqual({ did: 'mirror', made: 0 });
    services.setClock(QUARTER_HOUR);
    const deliverLost = () => runWaveJob(services, { waveId: programme.wave.id, step: 'deliver' });
    expect(await deliverLost()).toEqual({ did: 'deliver', made: 4 });
    expect(recipients()).toEqual(addresses(programme.asking));
    expect(await deliverLost()).toMatchObject({ did: 'nothing' });
  });

  test('of a single write leaves the others their mails, and that one for the next try', async () => {
    const programme = await released();
    const { mirrors: store } = services.stores;
    vi.spyOn(store, 'queue').mockRejectedValueOnce(new Error('throttled'));
    await expect(run(programme)).rejects.toThrow('throttled');
    expect(recipients()).toHaveLength(3);
    expect(await run(programme)).toEqual({ did: 'mirror', made: 1 });
    expect(recipients()).toEqual(addresses(programme.asking));
  });

  test('and a message that comes twice: one mail is sent, and it counts as sent', async () => {
    const programme = await released();
    await run(programme);
    const [mail] = mirrors();
    if (!mail) throw new Error('no mail');
    sendMime.mockReset().mockResolvedValue({ is: 'accepted' });
    expect((await Promise.all([deliver(mail), deliver(mail)])).sort()).toEqual(['sent', 'skipped']);
    expect(sendMime).toHaveBeenCalledTimes(1);
    const invitation = await services.stores.invitations.find(mail.invitation);
    expect(invitation?.mirrorMail).toMatchObject({ state: 'sent' });
    expect(invitation?.delivery).toMatchObject({ mailId: 'mail-1', state: 'queued' });
  });
});

test('a large wave is mirrored in pages, each job going on where the last one stopped', async () => {
  const programme = await aReleasedProgramme(services, { size: 300, wave: { mirrorBack: true } });
  const last = programme.members.at(-1);
  if (!last) throw new Error('nobody');
  await asks(programme, last);
  expect(await run(programme)).toEqual({ did: 'mirror', made: 0 });
  expect(await services.stores.waves.find(programme.wave.id)).toMatchObject({ mirrorsDone: false });
  const [next] = services.jobs.sent;
  expect(await run(programme, next?.cursor)).toEqual({ did: 'mirror', made: 1 });
  expect(recipients()).toEqual([last.email]);
});

describe('the mail', () => {
  test('says what the page says and no more, links to it, and carries no tag that names its reader', async () => {
    const programme = await released();
    await run(programme);
    const [mail] = mirrors();
    if (!mail) throw new Error('no mail');
    sendMime.mockReset().mockResolvedValue({ is: 'accepted' });
    await deliver(mail);
    const [, mime, tags] = sendMime.mock.calls[0] ?? [];
    const { text } = readMime(mime ?? new Uint8Array());
    const flat = text.replace(/\s+/g, ' ');
    for (const sentence of [mail.mirror.lead, ...mail.mirror.parts.flatMap(({ sentences }) => sentences)]) {
      expect(flat).toContain(sentence);
    }
    expect(text).toContain(`/r/${mail.token}`);
    expect(text).not.toContain('decline');
    expect(tags).toEqual({});
  });

  test('no log line and nothing stored carries its token or its reader', async () => {
    const programme = await released();
    await run(programme);
    sendMime.mockReset().mockResolvedValue({ is: 'refused', reason: 'MessageRejected' });
    for (const mail of mirrors()) await deliver(mail);
    const log = JSON.stringify(services.lines);
    const stored = JSON.stringify(await services.database.contents());
    expect(services.lines.length).toBeGreaterThan(0);
    for (const { token, to, name } of mirrors()) {
      expect(log).not.toContain(token);
      expect(stored).not.toContain(token);
      expect(log).not.toContain(to);
      expect(log).not.toContain(`"${name}"`);
    }
  });
});
