import { expect, test } from 'vitest';
import { conclusionOf } from '../../../shared/wave/conclusion.ts';
import { anOpenWave } from '../../builders/wave.ts';

test.each([
  ['both sides have the minimum', 5, 5, false, { is: 'release' }],
  ['both sides have more', 9, 6, true, { is: 'release' }],
  ['one side lacks one answer', 5, 4, false, { is: 'extend', short: { a: 0, b: 1 } }],
  ['both sides lack answers', 0, 2, false, { is: 'extend', short: { a: 5, b: 3 } }],
  ['a side is still short after the extension', 4, 9, true, { is: 'insufficient', short: { a: 1, b: 0 } }],
])('when %s', (_, a, b, extended, conclusion) => {
  expect(conclusionOf(anOpenWave({ extended }), { a, b })).toEqual(conclusion);
});

test('the minimum is the wave’s own', () => {
  const privacy = { sideMinimum: 3, cohortMinimum: 5, commentMinimum: 5 };
  expect(conclusionOf(anOpenWave({ privacy }), { a: 3, b: 3 })).toEqual({ is: 'release' });
});
