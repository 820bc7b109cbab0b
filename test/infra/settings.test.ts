import { describe, expect, test } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const NEEDED = { operatorEmail: 'Operator@Parallax.example', mailFrom: 'parallax@parallax.example' };
const settingsOf = (given: Record<string, string>) => readSettings((name) => given[name]);
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/1111';

describe('the settings of a deployment', () => {
  test('need an operator and a sender, and have defaults for the rest', () => {
    expect(settingsOf(NEEDED)).toEqual({
      stage: 'production',
      operatorEmail: ['operator@parallax.example'],
      mailFrom: { header: 'Parallax <parallax@parallax.example>', address: 'parallax@parallax.example' },
      mailIdentity: 'domain',
      mailsPerSecond: 1,
      scheduleMinutes: 5,
    });
  });

  test('take several operators and a sender with a name', () => {
    const settings = settingsOf({
      operatorEmail: 'one@parallax.example, two@parallax.example',
      mailFrom: 'Our feedback <feedback@parallax.example>',
    });
    expect(settings.operatorEmail).toEqual(['one@parallax.example', 'two@parallax.example']);
    expect(settings.mailFrom).toEqual({
      header: 'Our feedback <feedback@parallax.example>',
      address: 'feedback@parallax.example',
    });
  });

  test('that are all wrong are all named, with what to do', () => {
    const wrong = () =>
      settingsOf({
        operatorEmail: 'nobody',
        mailFrom: 'Nobody <nowhere>',
        stage: 'Production!',
        mailsPerSecond: '0',
        scheduleMinutes: '60',
        domain: 'not a domain',
      });
    for (const words of [
      'operatorEmail.0: is not an e-mail address',
      'mailFrom: must be an address, or "Name <address>"',
      'stage: must be lower-case letters, digits and dashes',
      'mailsPerSecond',
      'scheduleMinutes',
      'domain: is not a domain name',
      'docs/deploy.md',
    ]) {
      expect(wrong).toThrow(words);
    }
  });

  test('that are missing are named with an example', () => {
    expect(() => settingsOf({})).toThrow('operatorEmail: is required: -c operatorEmail=');
    expect(() => settingsOf({})).toThrow('mailFrom: is required: -c "mailFrom=');
  });

  test.each([
    [{ domain: 'feedback.example.org' }, 'certificateArn: is required together with domain'],
    [{ certificateArn: CERTIFICATE }, 'domain: is required together with certificateArn'],
    [{ hostedZoneId: 'Z123' }, 'domain: is required together with hostedZoneId'],
    [
      { domain: 'feedback.example.org', certificateArn: CERTIFICATE.replace('us-east-1', 'eu-west-1') },
      'us-east-1',
    ],
  ])('that need each other: %j', (given, words) => {
    expect(() => settingsOf({ ...NEEDED, ...given })).toThrow(words);
  });
});
