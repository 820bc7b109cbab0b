import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalPeriods } from '../../../shared/wave/arrivals.ts';

const SPAN = { from: '2026-09-01', until: '2026-09-14', minimum: 5 };
const day = (number: number) => `2026-09-${String(number).padStart(2, '0')}`;
const days = (...counts: number[]) => counts.map((a, index) => ({ day: day(index + 1), a, b: 0 }));

describe('the periods of a side’s answers', () => {
  test('are single days where each brought the minimum', () => {
    expect(arrivalPeriods(days(6, 5), 'a', { ...SPAN, until: day(2) })).toEqual([
      { from: day(1), until: day(1), answers: 6 },
      { from: day(2), until: day(2), answers: 5 },
    ]);
  });

  test('take as many days together as bring the minimum, days without answers too', () => {
    const came = [
      { day: day(2), a: 4, b: 0 },
      { day: day(6), a: 1, b: 9 },
      { day: day(7), a: 5, b: 0 },
    ];
    expect(arrivalPeriods(came, 'a', SPAN)).toEqual([
      { from: day(1), until: day(6), answers: 5 },
      { from: day(7), until: day(14), answers: 5 },
    ]);
  });

  test('hold what is left over in the last of them', () => {
    expect(arrivalPeriods(days(5, 5, 1), 'a', SPAN)).toEqual([
      { from: day(1), until: day(1), answers: 5 },
      { from: day(2), until: day(14), answers: 6 },
    ]);
  });

  test('are none below the minimum', () => {
    expect(arrivalPeriods(days(2, 2), 'a', SPAN)).toEqual([]);
    expect(arrivalPeriods([], 'a', SPAN)).toEqual([]);
  });

  test('are told as one where later withdrawals leave too few', () => {
    expect(arrivalPeriods(days(5, 5, -2), 'a', SPAN)).toEqual([{ from: day(1), until: day(14), answers: 8 }]);
    expect(arrivalPeriods(days(5, -1), 'a', SPAN)).toEqual([]);
  });

  test('never show fewer than the minimum, leave no day out and add up, whatever came when', () => {
    const counts = fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 14 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 10 }), (came, minimum) => {
        const periods = arrivalPeriods(days(...came), 'a', { ...SPAN, minimum });
        const total = came.reduce((sum, count) => sum + count, 0);
        expect(periods.every(({ answers }) => answers >= minimum)).toBe(true);
        if (periods.length === 0) return;
        expect(periods.reduce((sum, { answers }) => sum + answers, 0)).toBe(total);
        expect([periods[0]?.from, periods.at(-1)?.until]).toEqual([SPAN.from, SPAN.until]);
        for (const [index, { from, until }] of periods.entries()) {
          expect(from <= until).toBe(true);
          const next = periods[index + 1];
          if (next) expect(Date.parse(next.from) - Date.parse(until)).toBe(86_400_000);
        }
      }),
    );
  });
});
