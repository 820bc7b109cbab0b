import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../shared/wave/next-step.ts';
import { decideReminder, REST_BETWEEN_MAILINGS_MS } from '../../../shared/wave/remind-now.ts';
import { extendedTo, mailingDone, reminded } from '../../../shared/wave/transitions.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { anOpenWave, CLOSES, OPENS, TIMETABLE } from '../../builders/wave.ts';

const HOUR = 3_600_000;
const SOME = { a: 2, b: 1 };
const at = (instant: string) => new Date(instant);
const DAY_FIVE = '2026-09-05T10:00:00.000Z';

const decide = (wave: Partial<Wave>, now = DAY_FIVE, responded = SOME) =>
  decideReminder(anOpenWave(wave), responded, undefined, at(now));

describe('reminding now', () => {
  test('reaches at most those of a side who can be written to and have not answered', () => {
    expect(decide({})).toEqual({ is: 'remind', most: { a: 4, b: 5 }, plannedAt: null, instead: false });
    expect(decide({ onPaper: { a: 4, b: 0 } })).toMatchObject({ most: { a: 2, b: 5 } });
  });

  test.each([
    ['a wave that is not open', { state: 'scheduled' }, DAY_FIVE, { because: 'not-open' }],
    ['a wave whose time is over', {}, CLOSES, { because: 'not-open' }],
    ['a wave that is still inviting', { invited: null }, DAY_FIVE, { because: 'inviting' }],
    [
      'a wave that opened today',
      {},
      '2026-09-01T12:00:00.000Z',
      { because: 'rested-too-little', lastAt: OPENS, againAt: '2026-09-02T07:00:00.000Z' },
    ],
    [
      'the day after a planned reminder',
      { mailingsDone: 1 },
      '2026-09-08T20:00:00.000Z',
      {
        because: 'rested-too-little',
        lastAt: '2026-09-08T07:00:00.000Z',
        againAt: '2026-09-09T07:00:00.000Z',
      },
    ],
    ['a mailing that is under way', {}, '2026-09-08T07:00:05.000Z', { because: 'under-way' }],
    ['people of whom none has an address', { onPaper: { a: 6, b: 6 } }, DAY_FIVE, { because: 'no-address' }],
    [
      'the day before a planned one, unless it is said what becomes of that',
      {},
      '2026-09-07T08:00:00.000Z',
      { because: 'planned', plannedAt: '2026-09-08T07:00:00.000Z' },
    ],
  ] as const)('is refused for %s', (_, wave, now, refusal) => {
    expect(decide(wave, now)).toEqual({ is: 'refused', ...refusal });
  });

  test('is refused when everybody has answered', () => {
    expect(decide({}, DAY_FIVE, { a: 6, b: 6 })).toEqual({ is: 'refused', because: 'all-answered' });
  });

  test('is the same request within ten minutes, and refused after that for a day', () => {
    const wave = anOpenWave();
    const asked = { ...wave, ...reminded(wave, null, at(DAY_FIVE)) };
    const askedAgain = (ms: number) =>
      decideReminder(asked, SOME, undefined, new Date(Date.parse(DAY_FIVE) + ms)).is;
    expect(askedAgain(5_000)).toBe('made');
    expect(askedAgain(HOUR)).toBe('refused');
    const done = { ...asked, ...mailingDone(asked, 0, at(DAY_FIVE)) };
    expect(decideReminder(done, SOME, undefined, at('2026-09-06T10:00:01.000Z')).is).toBe('remind');
  });

  test('in the place of a planned reminder takes that one out, and only that one', () => {
    const planned = TIMETABLE.mailings[0]?.at ?? '';
    const more = [...TIMETABLE.mailings, { kind: 'reminder' as const, at: '2026-09-12T07:00:00.000Z' }];
    const wave = anOpenWave({ timetable: { ...TIMETABLE, mailings: more } });
    const now = at('2026-09-07T10:00:00.000Z');
    const { timetable } = reminded(wave, planned, now);
    expect(timetable?.mailings).toEqual([
      { kind: 'reminder', at: now.toISOString(), unplanned: true },
      { kind: 'reminder', at: '2026-09-12T07:00:00.000Z' },
    ]);
    expect(reminded(wave, null, now).timetable?.mailings).toHaveLength(3);
  });
});

type Deed = { hours: number; do: 'remind' | 'extend' | 'run' };

test('whatever operators and the scheduler do, every mailing happens once, and unplanned ones a day apart', () => {
  const deed = fc.record({
    hours: fc.integer({ min: 0, max: 40 }),
    do: fc.constantFrom('remind' as const, 'extend' as const, 'run' as const),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds: Deed[]) => {
      let wave = anOpenWave();
      let now = Date.parse(OPENS);
      const sent: { at: string; unplanned: boolean }[] = [];
      for (const { hours, do: what } of deeds) {
        now += hours * HOUR;
        const time = new Date(now);
        if (now >= Date.parse(wave.timetable?.closesAt ?? '')) return;
        if (what === 'remind') {
          const decision = decideReminder(wave, SOME, 'replace', time);
          if (decision.is === 'remind')
            wave = { ...wave, ...reminded(wave, decision.instead ? decision.plannedAt : null, time) };
        } else if (what === 'extend') {
          const until = new Date(now + 30 * 24 * HOUR).toISOString();
          wave = { ...wave, ...extendedTo(wave, until, time) };
        } else {
          const next = nextStep(wave, time);
          if (next.is !== 'due' || next.step.kind !== 'remind') continue;
          const { mailing } = next.step;
          const due = wave.timetable?.mailings[mailing];
          sent.push({ at: due?.at ?? '', unplanned: due?.unplanned === true });
          wave = { ...wave, ...mailingDone(wave, mailing, time) };
        }
      }
      const times = sent.map((mailing) => Date.parse(mailing.at));
      expect(times).toEqual(times.toSorted((first, second) => first - second));
      sent.forEach((mailing, index) => {
        const before = times[index - 1] ?? Date.parse(OPENS);
        if (mailing.unplanned)
          expect((times[index] ?? 0) - before).toBeGreaterThanOrEqual(REST_BETWEEN_MAILINGS_MS);
      });
      const mailings = wave.timetable?.mailings.map((mailing) => mailing.at) ?? [];
      expect(mailings).toEqual(mailings.toSorted());
    }),
    { numRuns: 400 },
  );
});
