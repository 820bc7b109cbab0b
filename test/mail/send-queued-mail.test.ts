import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendQueuedMail } from '../../functions/mail/send-queued-mail.ts';
import type { SendMime, SendResult } from '../../functions/mail/send-with-ses.ts';
import { invitationDigest } from '../../shared/invitation/token.ts';
import { anInvitation } from '../builders/invitation.ts';
import { aMemberMail, aNoticeMail, aSignInMail } from '../builders/mail.ts';
import { readMime } from '../builders/read-mime.ts';
import { startServices, type TestServices } from '../builders/services.ts';
import { aToken } from '../builders/token.ts';

let services: TestServices;
let waves = 0;
let waveId = '';
const sendMime = vi.fn<SendMime>();

beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());
beforeEach(async () => {
  waves += 1;
  waveId = `w${waves}`;
  sendMime.mockReset().mockResolvedValue({ is: 'accepted' });
  services.lines.length = 0;
  await services.stores.invitations.add(anInvitation({ waveId }));
});

const send = (mail: Parameters<typeof sendQueuedMail>[1]) => sendQueuedMail({ ...services, sendMime }, mail);
const mail = (overrides: Record<string, unknown> = {}) => aMemberMail({ waveId, ...overrides });
const name = () => anInvitation({ waveId });
const delivery = async () => (await services.stores.invitations.find(name()))?.delivery;
const refusal: SendResult = { is: 'refused', reason: 'MessageRejected' };

describe('a mail to a member', () => {
  test('that the service accepts counts as sent', async () => {
    expect(await send(mail())).toBe('sent');
    expect(await delivery()).toMatchObject({ mailId: 'mail-1', state: 'sent' });
    const [to, mime] = sendMime.mock.calls.at(0) ?? [];
    expect(to).toBe('ann@northwind.example');
    expect(readMime(mime ?? new Uint8Array()).text).toContain(`/r/${mail().token}`);
  });

  test('whose address is refused is marked, and the next one is sent', async () => {
    const ben = anInvitation({ waveId, memberId: 'm2', email: 'ben@northwind.example' });
    await services.stores.invitations.add(ben);
    sendMime.mockImplementation(async (to) => (to.startsWith('ann@') ? refusal : { is: 'accepted' }));
    expect(await send(mail())).toBe('refused');
    expect(await send(mail({ memberId: 'm2', to: ben.email }))).toBe('sent');
    expect(await delivery()).toMatchObject({ state: 'failed', reason: 'MessageRejected' });
    expect((await services.stores.invitations.find(ben))?.delivery.state).toBe('sent');
  });

  test('that meets a throttled service waits again, and the error reaches the queue', async () => {
    const throttled = Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' });
    sendMime.mockRejectedValueOnce(throttled);
    await expect(send(mail())).rejects.toBe(throttled);
    expect(await delivery()).toMatchObject({ mailId: 'mail-1', state: 'queued' });
    expect(await send(mail())).toBe('sent');
  });

  test('whose message comes twice is sent once', async () => {
    expect(await send(mail())).toBe('sent');
    expect(await send(mail())).toBe('skipped');
    expect(sendMime).toHaveBeenCalledTimes(1);
  });

  test('whose message reaches two consumers at once is sent once', async () => {
    const results = await Promise.all([send(mail()), send(mail())]);
    expect(results.sort()).toEqual(['sent', 'skipped']);
    expect(sendMime).toHaveBeenCalledTimes(1);
  });

  test('never reaches someone who has answered since it was made', async () => {
    await services.stores.invitations.claim(name(), invitationDigest(aToken(5)));
    expect(await send(mail({ kind: 'reminder' }))).toBe('skipped');
    expect(sendMime).not.toHaveBeenCalled();
  });

  test('never reaches someone who asked for no more', async () => {
    await services.stores.invitations.optOut(name());
    expect(await send(mail({ kind: 'reminder' }))).toBe('skipped');
    expect(sendMime).not.toHaveBeenCalled();
  });

  test('never reaches an address at which the invitation bounced after its reminder was queued', async () => {
    const { invitations } = services.stores;
    expect(await send(mail())).toBe('sent');
    const sent = await invitations.find(name());
    if (!sent) throw new Error('the invitation is missing');
    const queuedAt = '2026-09-08T07:00:00.000Z';
    await invitations.queueMail(sent, { kind: 'reminder', mailing: 0, mailId: 'mail-2', queuedAt });
    await invitations.recordDelivery(name(), 'mail-1', 'bounced', 'NoEmail');
    expect(await send(mail({ mailId: 'mail-2', kind: 'reminder' }))).toBe('skipped');
    expect(sendMime).toHaveBeenCalledTimes(1);
  });

  test('whose invitation the service once refused is sent again', async () => {
    sendMime.mockResolvedValueOnce(refusal);
    expect(await send(mail())).toBe('refused');
    const refused = await services.stores.invitations.find(name());
    if (!refused) throw new Error('the invitation is missing');
    const queuedAt = '2026-09-08T07:00:00.000Z';
    const reminder = { kind: 'reminder', mailing: 0, mailId: 'mail-2', queuedAt } as const;
    await services.stores.invitations.queueMail(refused, reminder);
    expect(await send(mail({ mailId: 'mail-2', kind: 'reminder' }))).toBe('sent');
  });

  test('that was replaced by a newer one is not sent', async () => {
    await services.stores.invitations.queueMail(name(), {
      kind: 'reminder',
      mailing: 0,
      mailId: 'mail-2',
      queuedAt: '2026-09-08T07:00:00.000Z',
    });
    expect(await send(mail())).toBe('skipped');
    expect(await send(mail({ mailId: 'mail-2', kind: 'reminder' }))).toBe('sent');
  });

  test('to somebody who was never invited is not sent', async () => {
    expect(await send(mail({ memberId: 'nobody' }))).toBe('skipped');
    expect(sendMime).not.toHaveBeenCalled();
  });

  test('leaves neither address, name nor token in the log, even when it is refused', async () => {
    sendMime.mockResolvedValueOnce(refusal);
    await send(mail());
    expect(services.lines).toEqual([
      {
        level: 'warn',
        message: 'a mail was refused',
        facts: { kind: 'invitation', reason: 'MessageRejected' },
      },
    ]);
  });
});

describe('a notice to a lead', () => {
  const notice = () => ({
    waveId: name().waveId,
    id: aNoticeMail().noticeId,
    closing: '2026-09-15T16:00:00.000Z',
    kind: 'released' as const,
    side: 'a' as const,
    name: 'Nora',
    email: 'lead@northwind.example',
    language: 'en',
    delivery: { mailId: 'notice-1', state: 'queued' as const, queuedAt: '2026-09-15T16:02:00.000Z' },
  });
  const stateOf = async () => (await services.stores.notices.list(notice().waveId)).at(0)?.delivery.state;

  test.each(['released', 'extended-notice', 'insufficient'] as const)(
    'of kind %s is sent once',
    async (kind) => {
      await services.stores.notices.add(notice());
      const message = aNoticeMail({ kind, waveId });
      expect([await send(message), await send(message)]).toEqual(['sent', 'skipped']);
      expect(await stateOf()).toBe('sent');
    },
  );

  test('is added once', async () => {
    expect(await services.stores.notices.add(notice())).toBe(true);
    expect(await services.stores.notices.add({ ...notice(), name: 'Other' })).toBe(false);
    expect(await services.stores.notices.list(notice().waveId)).toEqual([notice()]);
  });

  test('that was lost is queued again by exactly one of two', async () => {
    await services.stores.notices.add(notice());
    const requeued = await Promise.all(
      ['notice-2', 'notice-3'].map((mailId) =>
        services.stores.notices.requeue(notice(), mailId, '2026-09-15T16:20:00.000Z'),
      ),
    );
    expect(requeued.sort()).toEqual([false, true]);
    expect(await send(aNoticeMail({ waveId }))).toBe('skipped');
  });
});

describe('a sign-in mail', () => {
  test('is sent whenever it is asked for', async () => {
    expect([await send(aSignInMail()), await send(aSignInMail())]).toEqual(['sent', 'sent']);
  });

  test('that is refused or throttled tells the queue so', async () => {
    sendMime.mockResolvedValueOnce(refusal).mockRejectedValueOnce(new Error('slow down'));
    expect(await send(aSignInMail())).toBe('refused');
    await expect(send(aSignInMail())).rejects.toThrow('slow down');
  });
});

test.each(['invitation', 'reminder', 'extended'])('the %s mail is sent to the member', async (kind) => {
  expect(await send(mail({ kind }))).toBe('sent');
});
