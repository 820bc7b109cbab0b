import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStores, type Stores } from '../../functions/store/stores.ts';
import { declineDigest, declineSecret, invitationDigest, Token } from '../../shared/invitation/token.ts';
import { startDatabase, type TestDatabase } from '../builders/database.ts';
import { anInvitation } from '../builders/invitation.ts';
import { aToken } from '../builders/token.ts';

let database: TestDatabase;
let invitations: Stores['invitations'];
let member = 0;
let invitation = anInvitation();

beforeAll(async () => {
  database = await startDatabase();
  invitations = openStores(database).invitations;
});
afterAll(() => database.stop());
beforeEach(async () => {
  member += 1;
  invitation = anInvitation({ memberId: `m${member}` });
  await invitations.add(invitation);
});

const [first, second] = [invitationDigest(aToken(1)), invitationDigest(aToken(2))];
const newMail = {
  kind: 'reminder' as const,
  mailing: 0,
  mailId: 'mail-2',
  queuedAt: '2026-09-08T07:00:00.000Z',
};

describe('an invitation', () => {
  test('is added once; who is invited again keeps the first', async () => {
    expect(await invitations.add({ ...invitation, name: 'Somebody else' })).toBe(false);
    expect(await invitations.find(invitation)).toEqual(invitation);
  });

  test('of another member, side or wave is another', async () => {
    expect(await invitations.add({ ...invitation, side: 'b' })).toBe(true);
    expect(await invitations.find(anInvitation({ memberId: 'nobody' }))).toBeNull();
  });

  test('is found by every link that was saved for it, and by no other', async () => {
    const { waveId, memberId, side, language } = invitation;
    const link = { waveId, memberId, side, language };
    const expiresAt = new Date('2027-01-01T00:00:00.000Z');
    await invitations.saveLinks([
      { digest: first, link, expiresAt },
      { digest: second, link, expiresAt },
    ]);
    expect(await invitations.findLink(first)).toEqual(link);
    expect(await invitations.findLink(second)).toEqual(link);
    expect(await invitations.findLink(invitationDigest(aToken(3)))).toBeNull();
  });
});

describe('a way to decline mails', () => {
  test('leads to the invitation of the link that it was saved with, and is no link itself', async () => {
    const { waveId, memberId, side, language } = invitation;
    const link = { waveId, memberId, side, language };
    const decline = declineDigest(declineSecret(aToken(11)));
    const digest = invitationDigest(aToken(11));
    await invitations.saveLinks([{ digest, decline, link, expiresAt: new Date('2027-01-01T00:00:00.000Z') }]);
    expect(await invitations.findDecline(decline)).toEqual(link);
    expect(await invitations.findLink(digest)).toEqual(link);
    const secretAsToken = Token.parse(declineSecret(aToken(11)));
    expect(await invitations.findLink(invitationDigest(secretAsToken))).toBeNull();
    expect(await invitations.findDecline(declineDigest(declineSecret(aToken(12))))).toBeNull();
  });

  test('vanishes with its link', async () => {
    const before = await database.contents();
    const expiresAt = new Date('2027-01-01T00:00:00.000Z');
    const { waveId, memberId, side, language } = invitation;
    await invitations.saveLinks([
      {
        digest: invitationDigest(aToken(13)),
        decline: declineDigest(declineSecret(aToken(13))),
        link: { waveId, memberId, side, language },
        expiresAt,
      },
    ]);
    const { register } = await database.contents();
    const added = register.filter(({ pk }) => !before.register.some((item) => item.pk === pk));
    expect(added.map((item) => item.expiresAt)).toEqual([1798761600, 1798761600]);
  });
});

describe('claiming an invitation', () => {
  test('succeeds for the link that comes first, and again for the same link', async () => {
    expect(await invitations.claim(invitation, first)).toEqual({ ...invitation, usedBy: first });
    expect(await invitations.claim(invitation, first)).toEqual({ ...invitation, usedBy: first });
  });

  test('is refused to a second link of the same person', async () => {
    await invitations.claim(invitation, first);
    expect(await invitations.claim(invitation, second)).toBeNull();
    expect(await invitations.find(invitation)).toMatchObject({ usedBy: first });
  });

  test('by two links at once succeeds for exactly one', async () => {
    const claims = await Promise.all([first, second].map((digest) => invitations.claim(invitation, digest)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  test('of an invitation that does not exist makes none', async () => {
    const nobody = anInvitation({ memberId: 'nobody-claims' });
    expect(await invitations.claim(nobody, first)).toBeNull();
    expect(await invitations.find(nobody)).toBeNull();
  });

  test('counts for its side', async () => {
    const { waveId, side } = invitation;
    const before = await invitations.countUsed(waveId, side);
    await invitations.claim(invitation, first);
    await invitations.claim(invitation, first);
    expect(await invitations.countUsed(waveId, side)).toBe(before + 1);
  });
});

describe('a mail to a member', () => {
  const start = (mailId = 'mail-1') => invitations.startSending(invitation, mailId);

  test('is taken for sending by exactly one of two consumers', async () => {
    expect((await Promise.all([start(), start()])).sort()).toEqual([false, true]);
    expect(await invitations.find(invitation)).toMatchObject({ delivery: { state: 'sending' } });
  });

  test('is not sent to somebody who has answered', async () => {
    await invitations.claim(invitation, first);
    expect(await start()).toBe(false);
  });

  test('is not sent to somebody who asked for no more', async () => {
    await invitations.optOut(invitation);
    expect(await start()).toBe(false);
  });

  test('is not sent when a newer mail has taken its place', async () => {
    await invitations.queueMail(invitation, newMail);
    expect(await start('mail-1')).toBe(false);
    expect(await start('mail-2')).toBe(true);
  });

  test('that is to be sent again after a fault can be taken again', async () => {
    await start();
    await invitations.recordDelivery(invitation, 'mail-1', 'queued');
    expect(await start()).toBe(true);
  });

  test('records what became of it, and a later success takes the reason away', async () => {
    await invitations.recordDelivery(invitation, 'mail-1', 'failed', 'MessageRejected');
    expect((await invitations.find(invitation))?.delivery).toMatchObject({
      state: 'failed',
      reason: 'MessageRejected',
    });
    await invitations.recordDelivery(invitation, 'mail-1', 'sent');
    expect((await invitations.find(invitation))?.delivery).toEqual({ ...invitation.delivery, state: 'sent' });
  });

  const troubleOf = async () => (await invitations.find(invitation))?.trouble;

  test('that goes wrong as the invitation leaves its trouble behind, whatever becomes of later mails', async () => {
    await invitations.recordDelivery(invitation, 'mail-1', 'failed', 'MessageRejected');
    const trouble = { mail: 'invitation', state: 'failed', reason: 'MessageRejected' };
    expect(await troubleOf()).toEqual(trouble);
    await invitations.queueMail(invitation, newMail);
    await invitations.recordDelivery(invitation, 'mail-2', 'bounced', 'General');
    await invitations.recordDelivery(invitation, 'mail-2', 'sent');
    expect(await troubleOf()).toEqual(trouble);
  });

  test('that goes wrong as a reminder is another trouble than that of an invitation', async () => {
    await invitations.recordDelivery(invitation, 'mail-1', 'sent');
    await invitations.queueMail(invitation, newMail);
    await invitations.recordDelivery(invitation, 'mail-2', 'bounced', 'General');
    expect(await troubleOf()).toEqual({ mail: 'later', state: 'bounced', reason: 'General' });
    await invitations.recordDelivery(invitation, 'mail-1', 'bounced', 'NoEmail');
    expect(await troubleOf()).toEqual({ mail: 'invitation', state: 'bounced', reason: 'NoEmail' });
  });

  test('that is an invitation made anew counts as the invitation', async () => {
    await invitations.queueMail(invitation, { ...newMail, kind: 'invitation', mailing: -1 });
    await invitations.recordDelivery(invitation, 'mail-2', 'failed');
    expect(await troubleOf()).toEqual({ mail: 'invitation', state: 'failed' });
  });

  test('to nobody who was invited leaves no trace', async () => {
    const nobody = anInvitation({ memberId: 'nobody-mailed' });
    await invitations.recordDelivery(nobody, 'mail-1', 'bounced');
    expect(await invitations.find(nobody)).toBeNull();
  });

  test('that was replaced cannot change the state of the newer one', async () => {
    await invitations.queueMail(invitation, newMail);
    await invitations.recordDelivery(invitation, 'mail-1', 'failed', 'too late');
    expect((await invitations.find(invitation))?.delivery).toEqual({
      mailId: 'mail-2',
      state: 'queued',
      queuedAt: newMail.queuedAt,
    });
  });

  test('is replaced by exactly one of two live steps', async () => {
    const made = await Promise.all([
      invitations.queueMail(invitation, newMail),
      invitations.queueMail(invitation, { ...newMail, mailId: 'mail-3' }),
    ]);
    expect(made.sort()).toEqual([false, true]);
    expect(await invitations.find(invitation)).toMatchObject({ mail: 'reminder', mailing: 0 });
  });

  test('is not made for somebody who has answered', async () => {
    await invitations.claim(invitation, first);
    expect(await invitations.queueMail(invitation, newMail)).toBe(false);
    expect(await invitations.find(invitation)).toMatchObject({ delivery: { mailId: 'mail-1' } });
  });
});

describe('the invitations of a wave', () => {
  test('come page by page, each once, and can be counted by side', async () => {
    const everyone = Array.from({ length: 7 }, (_, index) =>
      anInvitation({ waveId: 'paged', memberId: `p${index}`, side: index < 3 ? 'a' : 'b' }),
    );
    for (const person of everyone) await invitations.add(person);
    const seen: string[] = [];
    const { waveId } = anInvitation({ waveId: 'paged' });
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof invitations.page>> = await invitations.page(waveId, {
        limit: 3,
        cursor: cursor ?? undefined,
      });
      seen.push(...page.items.map(({ memberId }) => memberId));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(seen.sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
    expect(await invitations.count(waveId, 'a')).toBe(3);
    expect(await invitations.count(waveId, 'b')).toBe(4);
  });
});
