import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAtOf, nextStep } from '../../../shared/wave/next-step.ts';
import { Wave, WaveState } from '../../../shared/wave/wave.ts';
import { anOpenWave, CLOSES, OPENS, SIGNATURES, TIMETABLE } from '../../builders/wave.ts';

const FIRST = '2026-09-05T07:00:00.000Z';
const SECOND = '2026-09-08T07:00:00.000Z';
const THIRD = '2026-09-11T07:00:00.000Z';
const BEFORE = '2026-08-25T07:00:00.000Z';
const mailings = [FIRST, SECOND, THIRD].map((at) => ({ kind: 'reminder' as const, at }));
const timetable = { ...TIMETABLE, mailings };

const oneMsBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
const due = (kind: string, more: object = {}) => ({ is: 'due', step: { kind, ...more } });
const later = (at: string) => ({ is: 'later', at });
const nothing = { is: 'nothing' };

const scheduled = { state: 'scheduled', invited: null };
const unsigned = { ...scheduled, signatures: { a: null, b: SIGNATURES.b }, charterAskedAt: BEFORE };
const inviting = { invited: null };
const closed = { state: 'closed', closedAt: CLOSES };
const released = { state: 'released', closedAt: CLOSES, responded: { a: 5, b: 5 } };

const TABLE: [what: string, wave: Record<string, unknown>, now: string, next: object][] = [
  ['a draft needs nothing', { state: 'draft', timetable: null }, OPENS, nothing],
  ['a cancelled wave needs nothing', { state: 'cancelled' }, CLOSES, nothing],
  ['a scheduled wave waits for its opening', scheduled, oneMsBefore(OPENS), later(OPENS)],
  ['a scheduled wave opens at its opening time', scheduled, OPENS, due('open')],
  ['a scheduled wave opens late when the machine was off', scheduled, THIRD, due('open')],
  [
    'leads who were never asked to sign are asked at once',
    { ...unsigned, charterAskedAt: null },
    BEFORE,
    due('ask'),
  ],
  ['an unsigned wave waits for its reminder', { ...unsigned, charterAskAt: OPENS }, BEFORE, later(OPENS)],
  [
    'leads who have not signed are asked again when planned',
    { ...unsigned, charterAskAt: OPENS },
    OPENS,
    due('ask'),
  ],
  ['an unsigned wave does not open at its opening time', unsigned, OPENS, later(CLOSES)],
  ['an unsigned wave does not open later either', unsigned, THIRD, later(CLOSES)],
  ['an unsigned wave looks for lost mails', { ...unsigned, mailCheckAt: OPENS }, OPENS, due('deliver')],
  [
    'asking goes before the look for lost mails',
    { ...unsigned, charterAskAt: OPENS, mailCheckAt: OPENS },
    OPENS,
    due('ask'),
  ],
  ['an unsigned wave is given up at its closing time', unsigned, CLOSES, due('lapse')],
  [
    'an unsigned wave is given up before anybody is asked',
    { ...unsigned, charterAskedAt: null },
    CLOSES,
    due('lapse'),
  ],
  ['a signed wave asks nobody', { ...scheduled, charterAskAt: BEFORE }, BEFORE, later(OPENS)],
  [
    'a signed wave looks for lost mails before it opens',
    { ...scheduled, mailCheckAt: BEFORE },
    BEFORE,
    due('deliver'),
  ],
  [
    'a wave that says why it runs unsigned opens at its opening time',
    { ...unsigned, charterAskedAt: null, unsignedReason: { en: 'A trial.' } },
    OPENS,
    due('open'),
  ],
  [
    'a wave given up unsigned looks for lost notices',
    { ...unsigned, state: 'cancelled', mailCheckAt: CLOSES },
    CLOSES,
    due('deliver'),
  ],
  ['an open wave goes on inviting until everyone is invited', inviting, THIRD, due('open')],
  ['a wave that closes while it still invites is closed', inviting, CLOSES, due('close')],
  ['an open wave waits for its first reminder', {}, oneMsBefore(FIRST), later(FIRST)],
  ['a reminder is due at its time', {}, FIRST, due('remind', { mailing: 0 })],
  ['after the first reminder it waits for the second', { mailingsDone: 1 }, FIRST, later(SECOND)],
  ['of two missed reminders only the last is made', {}, SECOND, due('remind', { mailing: 1 })],
  ['of three missed reminders only the last is made', {}, THIRD, due('remind', { mailing: 2 })],
  ['a missed reminder counts as done with a later one', { mailingsDone: 3 }, THIRD, later(CLOSES)],
  ['a reminder that is late gives way to the close', { mailingsDone: 2 }, CLOSES, due('close')],
  [
    'an open wave is still open one millisecond before the close',
    { mailingsDone: 3 },
    oneMsBefore(CLOSES),
    later(CLOSES),
  ],
  ['an open wave closes at its closing time', { mailingsDone: 3 }, CLOSES, due('close')],
  ['lost mails are looked for when it is time', { mailCheckAt: OPENS }, OPENS, due('deliver')],
  [
    'a look for lost mails comes before the next reminder',
    { mailCheckAt: SECOND, mailingsDone: 1 },
    FIRST,
    later(SECOND),
  ],
  ['the look for lost mails waits for its time', { mailCheckAt: OPENS }, oneMsBefore(OPENS), later(OPENS)],
  [
    'a reminder goes before the look for lost mails',
    { mailCheckAt: FIRST },
    FIRST,
    due('remind', { mailing: 0 }),
  ],
  [
    'the close goes before the look for lost mails',
    { mailCheckAt: CLOSES, mailingsDone: 3 },
    CLOSES,
    due('close'),
  ],
  ['the report waits a minute after the close', closed, CLOSES, later('2026-09-15T16:01:00.000Z')],
  ['the report is due a minute after the close', closed, '2026-09-15T16:01:00.000Z', due('report')],
  [
    'the report of a wave that was closed late waits no longer',
    { ...closed, closedAt: '2026-09-15T18:00:00.000Z' },
    '2026-09-15T18:00:00.000Z',
    due('report'),
  ],
  ['a counted wave is concluded at once', { ...closed, responded: { a: 1, b: 1 } }, CLOSES, due('conclude')],
  ['a released wave whose mails are out needs nothing', released, CLOSES, nothing],
  [
    'a released wave mails those who asked for a short result',
    { ...released, mirrorBack: true },
    CLOSES,
    due('mirror'),
  ],
  [
    'an insufficient wave tells them that there is none',
    { ...released, state: 'insufficient', mirrorBack: true, mailCheckAt: CLOSES },
    CLOSES,
    due('mirror'),
  ],
  [
    'a wave whose short results are made looks for lost mails',
    { ...released, mirrorBack: true, mirrorsDone: true, mailCheckAt: CLOSES },
    CLOSES,
    due('deliver'),
  ],
  ['a cancelled wave owes nobody a short result', { state: 'cancelled', mirrorBack: true }, CLOSES, nothing],
  ['a released wave looks for lost mails', { ...released, mailCheckAt: CLOSES }, CLOSES, due('deliver')],
  [
    'a released wave waits to look for lost mails',
    { ...released, mailCheckAt: CLOSES },
    THIRD,
    later(CLOSES),
  ],
  [
    'an insufficient wave looks for lost mails',
    { ...released, state: 'insufficient', mailCheckAt: CLOSES },
    CLOSES,
    due('deliver'),
  ],
];

test.each(TABLE)('%s', (_, wave, now, next) => {
  expect(nextStep(anOpenWave({ timetable, ...wave }), new Date(now))).toEqual(next);
});

describe('for any wave at any moment', () => {
  const from = Date.parse('2026-08-25T00:00:00.000Z');
  const to = Date.parse('2026-09-25T00:00:00.000Z');
  const instant = fc.integer({ min: from, max: to }).map((ms) => new Date(ms).toISOString());
  const times = fc.uniqueArray(instant, { minLength: 2, maxLength: 6 }).map((list) => list.sort());
  const counts = fc.option(fc.record({ a: fc.nat(20), b: fc.nat(20) }));
  const anyWave = fc
    .record({
      state: fc.constantFrom(...WaveState.options),
      times,
      done: fc.nat(4),
      invited: counts,
      responded: counts,
      mailCheckAt: fc.option(instant),
      charterAskedAt: fc.option(instant),
      charterAskAt: fc.option(instant),
      signs: fc.record({ a: fc.boolean(), b: fc.boolean() }),
      waived: fc.boolean(),
      closedAt: instant,
    })
    .map(({ times: [opensAt = '', ...rest], done, signs, waived, ...wave }): Wave => {
      const reminders = rest.slice(0, -1).map((at) => ({ kind: 'reminder' as const, at }));
      return anOpenWave({
        ...wave,
        signatures: { a: signs.a ? SIGNATURES.a : null, b: signs.b ? SIGNATURES.b : null },
        unsignedReason: waived ? { en: 'A trial.' } : undefined,
        timetable: { opensAt, closesAt: rest.at(-1) ?? '', mailings: reminders },
        mailingsDone: Math.min(done, reminders.length),
      });
    });

  test('the next look is at a moment to come', () => {
    fc.assert(
      fc.property(anyWave, instant, (wave, now) => {
        const next = nextStep(wave, new Date(now));
        if (next.is === 'later') expect(next.at > now).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('whoever looks at the announced moment finds a step due', () => {
    fc.assert(
      fc.property(anyWave, instant, (wave, now) => {
        const next = nextStep(wave, new Date(now));
        if (next.is === 'later') expect(nextStep(wave, new Date(next.at)).is).toBe('due');
      }),
      { numRuns: 500 },
    );
  });

  test('two schedulers come to the same decision and change nothing by deciding', () => {
    fc.assert(
      fc.property(anyWave, instant, (wave, now) => {
        const before = structuredClone(wave);
        expect(nextStep(wave, new Date(now))).toEqual(nextStep(structuredClone(wave), new Date(now)));
        expect(wave).toEqual(before);
      }),
    );
  });

  test('the scheduler’s time is now for a due step, the next look for a later one, and none for nothing', () => {
    fc.assert(
      fc.property(anyWave, instant, (wave, now) => {
        const next = nextStep(wave, new Date(now));
        const expected = { due: now, later: next.is === 'later' ? next.at : now, nothing: null };
        expect(dueAtOf(wave, new Date(now))).toBe(expected[next.is]);
      }),
    );
  });

  test('an open wave whose closing time has come is closed before anything else', () => {
    fc.assert(
      fc.property(anyWave, (wave) => {
        const closing = Wave.parse({ ...wave, state: 'open' });
        const next = nextStep(closing, new Date(closing.timetable?.closesAt ?? ''));
        expect(next).toEqual(due('close'));
      }),
    );
  });

  test('none opens before both sides have signed, unless it says why it runs without', () => {
    fc.assert(
      fc.property(anyWave, instant, (wave, now) => {
        const next = nextStep({ ...wave, state: 'scheduled' }, new Date(now));
        const opens = next.is === 'due' && next.step.kind === 'open';
        const isSigned = wave.signatures.a !== null && wave.signatures.b !== null;
        const mayOpen = wave.unsignedReason !== undefined || isSigned;
        if (opens) expect(mayOpen).toBe(true);
        if (mayOpen && wave.timetable && wave.timetable.opensAt <= now) expect(opens).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
