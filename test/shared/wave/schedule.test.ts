import { describe, expect, test } from 'vitest';
import { dayIn, daysLater, isTimeZone, Schedule, timetableOf } from '../../../shared/wave/schedule.ts';

function aSchedule(overrides: Record<string, unknown> = {}): Schedule {
  return Schedule.parse({
    timeZone: 'Europe/Berlin',
    opensAt: '2026-09-01T09:00',
    closesAt: '2026-09-15T18:00',
    ...overrides,
  });
}

function timetable(overrides: Record<string, unknown> = {}) {
  const result = timetableOf(aSchedule(overrides));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.timetable;
}

function problems(overrides: Record<string, unknown>) {
  const result = timetableOf(aSchedule(overrides));
  return result.ok ? [] : result.problems;
}

describe('a timetable', () => {
  test.each([
    ['Asia/Kolkata', '2026-09-01T03:30:00.000Z'],
    ['Europe/Berlin', '2026-09-01T07:00:00.000Z'],
    ['America/New_York', '2026-09-01T13:00:00.000Z'],
    ['UTC', '2026-09-01T09:00:00.000Z'],
    ['Pacific/Apia', '2026-08-31T20:00:00.000Z'],
  ])('reads a wall-clock time in %s', (timeZone, opensAt) => {
    expect(timetable({ timeZone }).opensAt).toBe(opensAt);
  });

  test('follows the change to winter time between opening and closing', () => {
    const { opensAt, closesAt } = timetable({ opensAt: '2026-10-24T09:00', closesAt: '2026-10-26T09:00' });
    expect([opensAt, closesAt]).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
  });

  test.each([
    ['2026-09-01T09:00Z', '2026-09-01T09:00:00.000Z'],
    ['2026-09-01T09:00+05:30', '2026-09-01T03:30:00.000Z'],
    ['2026-09-01T09:00:00.000Z', '2026-09-01T09:00:00.000Z'],
  ])('takes the instant %s whatever the zone is', (opensAt, instant) => {
    expect(timetable({ opensAt }).opensAt).toBe(instant);
  });

  test('sorts reminders by time', () => {
    const remindersAt = ['2026-09-12T09:00', '2026-09-05T09:00', '2026-09-08T05:00Z'];
    expect(timetable({ remindersAt }).mailings).toEqual([
      { kind: 'reminder', at: '2026-09-05T07:00:00.000Z' },
      { kind: 'reminder', at: '2026-09-08T05:00:00.000Z' },
      { kind: 'reminder', at: '2026-09-12T07:00:00.000Z' },
    ]);
  });
});

describe('a schedule is refused', () => {
  test('when a time falls into the hour that is skipped in spring', () => {
    expect(problems({ opensAt: '2027-03-28T02:30', closesAt: '2027-04-10T18:00' })).toEqual([
      { field: 'opensAt', message: expect.stringContaining('2027-03-28T02:30') },
    ]);
  });

  test('when a time comes twice in autumn, unless its offset says which one is meant', () => {
    expect(problems({ closesAt: '2026-10-25T02:30' }).map(({ field }) => field)).toEqual(['closesAt']);
    expect(timetable({ closesAt: '2026-10-25T02:30+01:00' }).closesAt).toBe('2026-10-25T01:30:00.000Z');
  });

  test.each(['tomorrow', '2026-13-01T09:00', '2026-09-31T09:00', '2026-09-01T25:00', '09:00'])(
    'when the opening is %j',
    (opensAt) => {
      expect(problems({ opensAt }).map(({ field }) => field)).toEqual(['opensAt']);
    },
  );

  test('when it closes before it opens', () => {
    expect(problems({ closesAt: '2026-08-31T18:00' })).toEqual([
      { field: 'closesAt', message: expect.stringContaining('closes before it opens') },
    ]);
  });

  test('when it closes at the moment it opens', () => {
    expect(problems({ closesAt: '2026-09-01T09:00' }).map(({ field }) => field)).toEqual(['closesAt']);
  });

  test('when a reminder is not between opening and closing, each by its number', () => {
    const remindersAt = ['2026-09-01T09:00', '2026-09-08T09:00', '2026-09-15T18:00', '2026-10-01T09:00'];
    const found = problems({ remindersAt });
    expect(found.map(({ field }) => field)).toEqual(['remindersAt.0', 'remindersAt.2', 'remindersAt.3']);
    expect(found.at(1)?.message).toContain('Reminder 3 (2026-09-15T18:00)');
  });

  test.each(['Mars/Olympus', 'Europe', '+05:30', 'IST/', '2026-09-01T09:00[Europe/Berlin]'])(
    'when its time zone is %j',
    (timeZone) => {
      expect(problems({ timeZone })).toEqual([
        { field: 'timeZone', message: expect.stringContaining(`"${timeZone}" is not a time zone`) },
      ]);
    },
  );

  test('with all its problems at once', () => {
    const found = problems({ opensAt: 'soon', closesAt: 'later', remindersAt: ['now'] });
    expect(found.map(({ field }) => field)).toEqual(['opensAt', 'closesAt', 'remindersAt.0']);
  });
});

test.each(['Asia/Kolkata', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

describe('some days later', () => {
  test('is the same wall-clock time across the change to winter time', () => {
    expect(daysLater('2026-10-20T16:00:00.000Z', 7, 'Europe/Berlin')).toBe('2026-10-27T17:00:00.000Z');
  });

  test('is the same wall-clock time across the change to summer time', () => {
    expect(daysLater('2027-03-25T17:00:00.000Z', 7, 'Europe/Berlin')).toBe('2027-04-01T16:00:00.000Z');
  });

  test('is whole days where clocks never change', () => {
    expect(daysLater('2026-10-20T12:30:00.000Z', 7, 'Asia/Kolkata')).toBe('2026-10-27T12:30:00.000Z');
  });
});

test('the day of an instant is the day in the zone', () => {
  const instant = new Date('2026-09-07T20:00:00.000Z');
  expect(dayIn(instant, 'Asia/Kolkata')).toBe('2026-09-08');
  expect(dayIn(instant, 'America/New_York')).toBe('2026-09-07');
});
