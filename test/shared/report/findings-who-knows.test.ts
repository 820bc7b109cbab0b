import { describe, expect, test } from 'vitest';
import { whoKnows } from '../../../shared/report/findings/who-knows.ts';
import type { BehaviourFigures } from '../../../shared/report/gap-report.ts';
import { aMean, aReportOn, aSignalGap } from '../../builders/full-report.ts';

type Reading = NonNullable<BehaviourFigures['coOrientation']>['reading'];

function guessed(
  reading: Reading,
  accuracy: number | null,
  accuracyCi: [number, number] | null,
  overrides: Partial<BehaviourFigures> = {},
) {
  const coOrientation = { nPairs: 12, congruency: 0, congruencyCi: null, accuracy, accuracyCi, reading };
  const predicted = aMean(5 + (accuracy ?? 0));
  return whoKnows(aReportOn({ a: [aSignalGap(8, 5, { predicted, coOrientation, ...overrides })] }));
}

describe('who knows what the partner thinks', () => {
  test('they already know: a gap, and the guess meets the rating', () => {
    const [found] = guessed('they-already-know', 0.2, [-0.5, 0.9]);
    expect(found?.finding).toMatchObject({
      kind: 'they-already-know',
      verdict: 'signal',
      values: { self: 8, other: 5, predicted: 5.2 },
    });
  });

  test.each([
    ['tendency', 'tendency'],
    ['noise', undefined],
  ] as const)('with a gap that is %s, they already know is %s', (verdict, told) => {
    const [found] = guessed('they-already-know', 0.2, [-0.5, 0.9], { verdict });
    expect(found?.finding.verdict).toBe(told);
  });

  test('they do not know where the interval says that the guess is off', () => {
    expect(guessed('they-already-know', 0.6, [0.1, 1.1])).toEqual([]);
  });

  test.each([
    [1, [0.1, 1.9], 1],
    [0.9, [0.1, 1.7], 0],
    [1.5, [0, 3], 0],
    [-1.5, [-2, -1], 0],
  ] as [number, [number, number], number][])(
    'false comfort needs a guess that is far off upwards: %d %j',
    (accuracy, ci, count) => {
      expect(guessed('false-comfort', accuracy, ci)).toHaveLength(count);
    },
  );

  test('needless worry counts how far the guess is too low', () => {
    const [found] = guessed('needless-worry', -2, [-3, -1]);
    expect(found?.finding).toMatchObject({
      kind: 'needless-worry',
      verdict: 'tendency',
      values: { off: 2, offLow: 1, offHigh: 3 },
      action: { habit: 'action.trust.habit' },
    });
  });

  test('needless worry about something the partner values more is about a strength', () => {
    const hidden = { self: aMean(3), other: aMean(5), gap: -2, gapCi: [-3, -1] as [number, number] };
    const [found] = guessed('needless-worry', -2, [-3, -1], hidden);
    expect(found?.finding.action?.habit).toBe('action.hidden.habit');
  });

  test('how far a guess is off is never a signal, even if everybody answered', () => {
    const [found] = guessed('false-comfort', 2, [2, 2], { verdict: 'noise' });
    expect(found?.finding.verdict).toBe('tendency');
  });

  test.each(['shared-picture', 'unclear', null] as const)('%s is nothing to tell', (reading) => {
    expect(guessed(reading, 2, [1, 3])).toEqual([]);
  });

  test('a guess without an interval is not spoken of', () => {
    expect(guessed('false-comfort', 2, null)).toEqual([]);
    expect(guessed('false-comfort', null, null)).toEqual([]);
  });
});
