import { describe, expect, test } from 'vitest';
import { isTold, lastWaveOf, SINCE_LAST_WAVE_LIMIT } from '../../../shared/wave/since-last-wave.ts';
import { SinceLastWave } from '../../../shared/wave/wave.ts';
import { aWave, CLOSES } from '../../builders/wave.ts';

const released = (overrides: Record<string, unknown> = {}) =>
  aWave({
    state: 'released',
    closedAt: CLOSES,
    releasedAt: '2026-09-15T16:02:00.000Z',
    responded: { a: 9, b: 11 },
    ...overrides,
  });

describe('what is told of the wave before', () => {
  test('is how many answered on both sides together, and when both leads got the result', () => {
    expect(lastWaveOf([released()])).toEqual({ answered: 20, releasedAt: '2026-09-15T16:02:00.000Z' });
  });

  test('is of the newest released wave, in whatever order they come', () => {
    const older = released({ releasedAt: '2026-03-15T16:02:00.000Z', responded: { a: 5, b: 5 } });
    for (const waves of [
      [older, released()],
      [released(), older],
    ]) {
      expect(lastWaveOf(waves)?.answered).toBe(20);
    }
  });

  test.each(['draft', 'scheduled', 'open', 'closed', 'insufficient', 'cancelled'])(
    'is nothing of a wave that is %s, whose figures are sealed',
    (state) => {
      expect(lastWaveOf([released({ state })])).toBeNull();
    },
  );

  test('is nothing where there is none, or where its moment was not kept', () => {
    expect(lastWaveOf([])).toBeNull();
    expect(lastWaveOf([released({ releasedAt: null })])).toBeNull();
  });
});

describe('the words of the organisations', () => {
  test('may be as long as an invitation can hold, in each language', () => {
    const words = 'Ж'.repeat(SINCE_LAST_WAVE_LIMIT);
    expect(SinceLastWave.safeParse({ en: words, ru: words }).success).toBe(true);
    expect(SinceLastWave.safeParse({ en: `${words}Ж` }).success).toBe(false);
    expect(SinceLastWave.safeParse({ en: ' ' }).success).toBe(false);
  });

  test('are none where they are given in no language', () => {
    expect([undefined, {}, { en: 'We meet monthly now.' }].map(isTold)).toEqual([false, false, true]);
  });
});
