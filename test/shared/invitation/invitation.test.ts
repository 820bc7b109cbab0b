import { expect, test } from 'vitest';
import { awaitsAnswer } from '../../../shared/invitation/invitation.ts';
import { invitationDigest } from '../../../shared/invitation/token.ts';
import { anInvitation } from '../../builders/invitation.ts';
import { aToken } from '../../builders/token.ts';

const delivered = (state: string) => ({ ...anInvitation().delivery, state });

test.each(['queued', 'sending', 'sent', 'failed', 'skipped'])(
  'somebody whose last mail was %s may be reminded',
  (state) => {
    expect(awaitsAnswer(anInvitation({ delivery: delivered(state) }))).toBe(true);
  },
);

test.each(['bounced', 'complained'])('an address that %s is left alone', (state) => {
  expect(awaitsAnswer(anInvitation({ delivery: delivered(state) }))).toBe(false);
});

test.each(['bounced', 'complained'])(
  'an address at which an earlier mail %s is left alone, though a reminder was queued meanwhile',
  (state) => {
    for (const mail of ['invitation', 'later']) {
      expect(awaitsAnswer(anInvitation({ mailing: 0, trouble: { mail, state } }))).toBe(false);
    }
  },
);

test('an earlier mail that the mail service refused is tried again by a reminder', () => {
  expect(awaitsAnswer(anInvitation({ trouble: { mail: 'invitation', state: 'failed' } }))).toBe(true);
});

test('somebody who has answered is not reminded', () => {
  expect(awaitsAnswer(anInvitation({ usedBy: invitationDigest(aToken(1)) }))).toBe(false);
});

test('somebody who asked for no more mails is not reminded', () => {
  expect(awaitsAnswer(anInvitation({ optedOut: true }))).toBe(false);
});
