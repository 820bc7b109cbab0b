import { describe, expect, test } from 'vitest';
import { ATTENTION, attentionOf, isUrgent, nextDue } from '../../../shared/partnership/attention.ts';
import { type Standing, StandingWave } from '../../../shared/partnership/standing.ts';

const NOW = new Date('2026-09-07T10:00:00.000Z');
const sides = { a: { leads: 1, authorised: true }, b: { leads: 1, authorised: true } };

function aStanding(
  wave: Partial<StandingWave> | null,
  releasedAt: string | null = null,
  overdueFrom: string | null = null,
): Standing {
  return {
    wave:
      wave &&
      StandingWave.parse({
        id: 'w1',
        number: 1,
        title: 'Spring',
        state: 'open',
        timeZone: 'Europe/Berlin',
        opensAt: '2026-09-01T07:00:00.000Z',
        closesAt: '2026-09-30T16:00:00.000Z',
        sideMinimum: 5,
        extended: false,
        awaited: [],
        lapsed: false,
        invited: { a: 10, b: 10 },
        responded: { a: 7, b: 7 },
        troubled: 0,
        ...wave,
      }),
    result: releasedAt
      ? { waveId: 'w0', number: 1, releasedAt, nps: null, overall: null, widest: null, trend: null }
      : null,
    actions: { open: overdueFrom ? 1 : 0, overdueFrom },
  } as Standing;
}

const reasons = (standing: Standing | null, at = NOW) => attentionOf({ sides, standing }, at);

describe('a partnership needs', () => {
  test('nobody while its wave goes well', () => {
    expect(reasons(aStanding({}))).toEqual([]);
  });

  test.each([
    ['below-minimum', { responded: { a: 4, b: 9 }, closesAt: '2026-09-09T10:00:00.000Z' }],
    ['addresses-troubled', { troubled: 2 }],
    ['unsigned-soon', { state: 'scheduled', awaited: ['a'], opensAt: '2026-09-09T10:00:00.000Z' }],
    ['unsigned-overdue', { state: 'scheduled', awaited: ['a'], opensAt: '2026-09-07T09:00:00.000Z' }],
    ['draft-overdue', { state: 'draft', opensAt: '2026-09-07T09:00' }],
    ['insufficient', { state: 'insufficient' }],
    ['lapsed', { state: 'cancelled', lapsed: true }],
  ] as [string, Partial<StandingWave>][])('somebody because of “%s”', (reason, wave) => {
    expect(reasons(aStanding(wave))).toEqual([reason]);
  });

  test('nobody yet where a wave below its minimum has time left', () => {
    expect(reasons(aStanding({ responded: { a: 0, b: 0 } }))).toEqual([]);
  });

  test('a next wave a quarter after the report, unless one is on its way', () => {
    const later = new Date('2026-12-20T10:00:00.000Z');
    const released = '2026-09-01T10:00:00.000Z';
    expect(reasons(aStanding({ state: 'released' }, released), later)).toEqual(['next-wave-due']);
    expect(reasons(aStanding({ state: 'released' }, released))).toEqual([]);
    expect(
      reasons(aStanding({ state: 'scheduled', opensAt: '2027-02-01T00:00:00Z' }, released), later),
    ).toEqual([]);
  });

  test('a look at an action from the moment on at which it is overdue', () => {
    const standing = (overdueFrom: string) => aStanding({}, '2026-09-01T10:00:00.000Z', overdueFrom);
    expect(reasons(standing('2026-09-07T10:00:00.000Z'))).toEqual(['action-overdue']);
    expect(reasons(standing('2026-09-07T10:00:00.001Z'))).toEqual([]);
  });

  test('a first wave, leads, and that its organisations are allowed to take part', () => {
    expect(reasons(aStanding(null))).toEqual(['no-wave']);
    const lacking = { a: { leads: 0, authorised: true }, b: { leads: 1, authorised: false } };
    const draft = aStanding({ state: 'draft', opensAt: '2027-01-01T09:00' });
    expect(attentionOf({ sides: lacking, standing: draft }, NOW)).toEqual(['no-lead', 'unauthorised']);
  });

  test('nothing that is not known yet', () => {
    expect(reasons(null)).toEqual([]);
  });
});

test('what is urgent comes first', () => {
  const urgent = ATTENTION.map(isUrgent);
  expect(urgent).toEqual([...urgent].sort((one, other) => Number(other) - Number(one)));
  expect(isUrgent('below-minimum')).toBe(true);
  expect(isUrgent('no-wave')).toBe(false);
});

test('what happens next is the opening or the close', () => {
  expect(nextDue(aStanding({}).wave)).toEqual({ what: 'closes', at: '2026-09-30T16:00:00.000Z' });
  expect(nextDue(aStanding({ state: 'scheduled' }).wave)?.what).toBe('opens');
  expect(nextDue(aStanding({ state: 'released' }).wave)).toBeNull();
});
