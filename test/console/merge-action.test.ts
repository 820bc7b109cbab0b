import { expect, test } from 'vitest';
import { actionValues } from '../../web/console/actions/action-form-values.ts';
import { mergeAction } from '../../web/console/actions/merge-action.ts';
import { anAction } from '../builders/action.ts';

const base = actionValues(anAction(), 'UTC', new Date());

test('two changes of an action in different places are put together, owners of either side among them', () => {
  const mine = { ...base, owners: { ...base.owners, a: 'Fleet' }, dueOn: '2026-10-10' };
  const theirs = { ...base, owners: { ...base.owners, b: 'Planning' }, note: 'Weekly' };
  const merge = mergeAction(base, mine, theirs);
  expect(merge.conflicts).toEqual([]);
  expect(merge.mine).toEqual({ ...theirs, owners: { a: 'Fleet', b: 'Planning' }, dueOn: '2026-10-10' });
});

test('what both changed in another way is told, and what both changed alike is not', () => {
  const mine = { ...base, title: 'Mine', reach: 'programme' as const };
  const theirs = { ...base, title: 'Theirs', reach: 'programme' as const };
  const merge = mergeAction(base, mine, theirs);
  expect(merge.conflicts).toEqual(['title']);
  expect([merge.mine.title, merge.theirs.title]).toEqual(['Mine', 'Theirs']);
});
