import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newMemberMail } from '../../functions/wave-steps/member-mail.ts';
import { MailKind } from '../../shared/invitation/invitation.ts';
import { declineDigest, declineSecret, invitationDigest, Token } from '../../shared/invitation/token.ts';
import { anInvitation } from '../builders/invitation.ts';
import { anOpenWave, aSnapshot, CLOSES } from '../builders/wave.ts';

/** An invitation whose address is known to be there. */
const invited = (overrides: Record<string, unknown> = {}) => ({
  ...anInvitation(overrides),
  email: 'ann@northwind.example',
});
const services = { random: (bytes: number) => randomBytes(bytes) };
const LAST_WAVE = { answered: 24, releasedAt: '2026-03-03T10:00:00.000Z' };
const told = aSnapshot({ lastWave: LAST_WAVE, sinceLastWave: { en: 'We meet.', hi: 'हम मिलते हैं।' } });

describe('a new mail to a member', () => {
  test('names the deadline in the zone of the person, or in that of the wave where it is not known', () => {
    const zoneFor = (timeZone?: string) =>
      newMemberMail(services, anOpenWave(), aSnapshot(), invited({ timeZone }), 'invitation').message
        .timeZone;
    expect([zoneFor('Asia/Kolkata'), zoneFor()]).toEqual(['Asia/Kolkata', 'Europe/Berlin']);
  });

  test('can be found by its link and by its way out of reminders', () => {
    const { link, message } = newMemberMail(services, anOpenWave(), aSnapshot(), invited(), 'invitation');
    const token = Token.parse(message.token);
    expect(link).toMatchObject({
      digest: invitationDigest(token),
      decline: declineDigest(declineSecret(token)),
    });
  });

  test('tells of the last wave in the person’s language, in the invitation only', () => {
    const mails = MailKind.options.map(
      (kind) => newMemberMail(services, anOpenWave(), told, invited({ language: 'hi' }), kind).message,
    );
    for (const { kind, lastWave, sinceLastWave } of mails) {
      expect({ lastWave, sinceLastWave }).toEqual(
        kind === 'invitation' ? { lastWave: LAST_WAVE, sinceLastWave: 'हम मिलते हैं।' } : {},
      );
    }
  });

  test.each(MailKind.options)('of kind %s carries no figure of the wave that is open', (kind) => {
    const wave = anOpenWave({
      invited: { a: 777, b: 888 },
      responded: { a: 555, b: 666 },
      extendedFrom: CLOSES,
    });
    const { token, mailId, ...facts } = newMemberMail(services, wave, told, invited(), kind).message;
    expect(JSON.stringify(facts)).not.toMatch(/777|888|555|666|1665|1221/);
    expect([token, mailId].every((secret) => secret.length > 10)).toBe(true);
  });
});
