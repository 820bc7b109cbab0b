import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../../shared/messages/messages.ts';

const { text, moment, deadline, zoneName, day, number, signed, percent } = messagesIn('hi');

describe('numbers and dates in Hindi', () => {
  test.each([
    ['2026-12-01T00:15:00Z', '1 दिसंबर 2026 को सुबह 5:45 बजे (IST)'],
    ['2026-12-01T06:30:00Z', '1 दिसंबर 2026 को दोपहर 12:00 बजे (IST)'],
    ['2026-12-01T12:30:00Z', '1 दिसंबर 2026 को शाम 6:00 बजे (IST)'],
    ['2026-12-01T18:29:00Z', '1 दिसंबर 2026 को रात 11:59 बजे (IST)'],
  ])('%s is said with the part of the day first and the zone last', (instant, words) => {
    expect(moment(instant, 'Asia/Kolkata')).toBe(words);
  });

  test.each([
    ['2026-12-01T18:30:00Z', '2 दिसंबर 2026 को 00:00 बजे (IST)'],
    ['2026-12-01T22:15:00Z', '2 दिसंबर 2026 को 03:45 बजे (IST)'],
  ])('after midnight, %s leaves no doubt about which night is meant', (instant, words) => {
    expect(moment(instant, 'Asia/Kolkata')).toBe(words);
  });

  test('a zone without a name of its own is told by its distance from GMT', () => {
    expect(moment('2026-12-01T17:00:00Z', 'Europe/Berlin')).toBe('1 दिसंबर 2026 को शाम 6:00 बजे (GMT+1)');
  });

  test('a deadline has its weekday first, and its zone beside it by name', () => {
    const closesAt = '2026-12-01T12:30:00Z';
    expect(deadline(closesAt, 'Asia/Kolkata')).toBe('मंगलवार, 1 दिसंबर 2026 को शाम 6:00 बजे');
    expect(deadline('2026-12-01T22:15:00Z', 'Asia/Kolkata')).toBe('बुधवार, 2 दिसंबर 2026 को 03:45 बजे');
    expect(zoneName(closesAt, 'Asia/Kolkata')).toBe('भारतीय मानक समय');
  });

  test('a day is the day in the zone', () => {
    expect(day('2026-12-01T20:00:00Z', 'Asia/Kolkata')).toBe('2 दिसंबर 2026');
  });

  test('digits are those of a phone’s keys, grouped by lakh', () => {
    expect([number(7), number(123456.5)]).toEqual(['7.0', '1,23,456.5']);
    expect(text('questionnaire.answered', { answered: 3, questions: 24 })).toMatch(/24.*3|3.*24/);
  });

  test('gaps carry their sign, none has none, and shares are whole percentages', () => {
    expect([signed(1.5), signed(-1.5), signed(0), percent(5 / 6)]).toEqual(['+1.5', '−1.5', '0.0', '83%']);
  });
});
