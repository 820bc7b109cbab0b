import { expect, it } from 'vitest';
import { CommentSample, KEPT_COMMENTS } from '../../functions/report-command/comment-sample.ts';
import { seeded } from '../statistics/seeded.ts';

const comment = (number: number) => ({ item: 'one-change', text: `${number}`, audience: 'both' as const });

it('every comment is kept up to the bound', () => {
  const sample = new CommentSample(() => 0);
  for (let number = 0; number < KEPT_COMMENTS; number += 1) sample.add(comment(number));
  expect(sample.kept.map(({ text }) => Number(text))).toEqual([...Array(KEPT_COMMENTS).keys()]);
});

it('beyond the bound early and late comments have the same chance to be kept', () => {
  const random = seeded(11);
  const sample = new CommentSample((below) => Math.floor(random() * below));
  for (let number = 0; number < 4 * KEPT_COMMENTS; number += 1) sample.add(comment(number));
  expect(sample.given).toBe(4 * KEPT_COMMENTS);
  expect(sample.kept).toHaveLength(KEPT_COMMENTS);
  const early = sample.kept.filter(({ text }) => Number(text) < 2 * KEPT_COMMENTS).length;
  expect(Math.abs(early / KEPT_COMMENTS - 0.5)).toBeLessThan(0.05);
});
