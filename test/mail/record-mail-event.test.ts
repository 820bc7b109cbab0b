import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MailEvent, recordMailEvent, tagsOf } from '../../functions/mail/record-mail-event.ts';
import { awaitsAnswer } from '../../shared/invitation/invitation.ts';
import { anInvitation } from '../builders/invitation.ts';
import { aMemberMail } from '../builders/mail.ts';
import { startServices, type TestServices } from '../builders/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

let count = 0;
let invitation: ReturnType<typeof anInvitation>;
beforeEach(async () => {
  count += 1;
  invitation = anInvitation({ memberId: `member-${count}` });
  await services.stores.invitations.add(invitation);
});

const tags = () => ({
  wave: [invitation.waveId],
  side: [invitation.side],
  member: [invitation.memberId],
  mail: [invitation.delivery.mailId],
  'ses:configuration-set': ['parallax'],
});
const event = (more: object) => MailEvent.parse({ mail: { tags: tags() }, ...more });
const record = (more: object) => recordMailEvent(services.stores, event(more));
const found = async () => {
  const stored = await services.stores.invitations.find(invitation);
  if (!stored) throw new Error('the invitation is missing');
  return stored;
};

describe('what the mail service reports', () => {
  test('a bounce for good marks the invitation, which is reminded no more; twice changes nothing', async () => {
    const bounce = { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } };
    expect([await record(bounce), await record(bounce)]).toEqual(['bounced', 'bounced']);
    expect((await found()).delivery).toMatchObject({ state: 'bounced', reason: 'NoEmail' });
    expect(awaitsAnswer(await found())).toBe(false);
  });

  test('a complaint marks it too', async () => {
    expect(await record({ eventType: 'Complaint' })).toBe('complained');
    expect((await found()).delivery).toMatchObject({ state: 'complained', reason: 'Complaint' });
  });

  test.each([
    ['a passing delay', { eventType: 'Bounce', bounce: { bounceType: 'Transient' } }],
    ['a delivery', { eventType: 'Delivery' }],
  ])('%s is ignored', async (_, more) => {
    expect(await record(more)).toBe('ignored');
    expect(await found()).toEqual(invitation);
  });

  test('an event of another mail changes nothing about the newest one, but is kept as the first trouble', async () => {
    const other = event({ eventType: 'Complaint', mail: { tags: { ...tags(), mail: ['other'] } } });
    await recordMailEvent(services.stores, other);
    const trouble = { mail: 'later', state: 'complained', reason: 'Complaint' };
    expect(await found()).toEqual({ ...invitation, trouble });
  });

  test('an event of a mail that was to no member is counted and marks nobody', async () => {
    const before = await services.database.contents();
    expect(await recordMailEvent(services.stores, event({ eventType: 'Complaint', mail: {} }))).toBe(
      'complained',
    );
    expect(await services.database.contents()).toEqual(before);
  });
});

test('the tags name the invitation and its mail, in letters that the mail service allows, and no link', () => {
  const mail = aMemberMail();
  const given = tagsOf(mail);
  expect(given).toEqual({ wave: mail.waveId, side: mail.side, member: mail.memberId, mail: mail.mailId });
  for (const value of Object.values(given)) expect(value).toMatch(/^[\w-]+$/);
  expect(JSON.stringify(given)).not.toContain(mail.token);
});
