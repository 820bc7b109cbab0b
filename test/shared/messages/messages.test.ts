import { describe, expect, test } from 'vitest';
import { english as en } from '../../../shared/messages/en/catalogue.ts';
import { messagesIn, productLanguages } from '../../../shared/messages/messages.ts';

const { text, moment, day, deadline, zoneName, number, signed, percent } = messagesIn('en');

describe('messages', () => {
  test.each([
    [1, '1 minute'],
    [7, '7 minutes'],
  ])('%i minutes are worded in the right number', (minutes, words) => {
    expect(text('facts.minutes', { minutes })).toBe(words);
  });

  test.each([
    [0, 'You have answered every question.'],
    [1, '1 question is not answered. You may leave it so.'],
    [4, '4 questions are not answered. You may leave them so.'],
  ])('%i unanswered questions read “%s”', (count, words) => {
    expect(text('review.unanswered', { count })).toBe(words);
  });

  test('a name with braces or angle brackets stands as it is', () => {
    expect(text('mail.greeting', { name: '{Ann} <b>' })).toBe('Hello {Ann} <b>,');
  });

  test('a value that is missing is an error, never a hole in the text', () => {
    expect(() => text('mail.greeting')).toThrow();
  });

  test('a moment carries day, time and zone', () => {
    const words = moment('2026-12-01T12:30:00.000Z', 'Asia/Kolkata');
    expect(words).toContain('1 December 2026');
    expect(words).toContain('18:00');
    expect(words).toMatch(/IST|GMT\+5:30/);
  });

  test('a day is the day in the zone', () => {
    expect(day('2026-12-01T20:00:00.000Z', 'Asia/Kolkata')).toBe('2 December 2026');
  });

  test('a deadline carries its weekday as well, and its zone goes beside it by name', () => {
    expect(deadline('2026-12-01T20:00:00.000Z', 'Asia/Kolkata')).toBe('Wednesday, 2 December 2026 at 1:30');
    expect(zoneName('2026-12-01T20:00:00.000Z', 'Asia/Kolkata')).toBe('India Standard Time');
    expect(zoneName('2026-07-01T20:00:00.000Z', 'Europe/Berlin')).toBe('Central European Summer Time');
  });

  test('numbers have one decimal unless said otherwise', () => {
    expect([number(7), number(6.25, 2), number(1234.5)]).toEqual(['7.0', '6.25', '1,234.5']);
  });

  test('gaps carry their sign, and none has none', () => {
    expect([signed(1.5), signed(-1.5), signed(0), signed(33.4, 0)]).toEqual(['+1.5', '−1.5', '0.0', '+33']);
  });

  test('a share is a whole percentage', () => {
    expect(percent(5 / 6)).toBe('83%');
  });

  test('every language of the product has every text, in ICU form', () => {
    for (const language of productLanguages()) {
      const { text: words } = messagesIn(language);
      for (const key of Object.keys(en) as (keyof typeof en)[]) {
        const names = [...en[key].matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
        const values = Object.fromEntries(names.map((name) => [name, 3]));
        expect(words(key, values), `${key} in ${language}`).not.toMatch(/^$|[{}]|undefined/);
      }
    }
  });

  test('English is among the languages of the product', () => {
    expect(productLanguages()).toContain('en');
  });
});
