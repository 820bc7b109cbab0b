import { describe, expect, test } from 'vitest';
import {
  withCopiedItem,
  withItem,
  withMovedItem,
  withNewItem,
  withoutItem,
} from '../../../shared/questionnaire/editing.ts';
import { itemKeys } from '../../../shared/questionnaire/item-keys.ts';
import type { Item } from '../../../shared/questionnaire/questionnaire.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';

const before = aQuestionnaire();
const keys = before.items.map((_, place) => place + 1);
const fresh = () => 100;
const keysOf = ({ items }: typeof before) => itemKeys(before.items, keys, items, fresh);

describe('the keys of a list of items', () => {
  test('go with an item that is moved', () => {
    expect(keysOf(withMovedItem(before, 0, 2)).slice(0, 3)).toEqual([2, 3, 1]);
  });

  test('stay with an item that is changed, whatever its id', () => {
    const [first] = before.items;
    expect(keysOf(withItem(before, 0, { ...first, id: before.items[1]?.id } as Item))).toEqual(keys);
  });

  test('are fresh for what is added and for a copy', () => {
    expect(keysOf(withNewItem(before, 'comment'))).toEqual([...keys, 100]);
    expect(keysOf(withCopiedItem(before, 0)).slice(0, 3)).toEqual([1, 100, 2]);
  });

  test('of what is removed are gone', () => {
    expect(keysOf(withoutItem(before, 1))).toEqual(keys.filter((key) => key !== 2));
  });

  test('are never two alike, when one item is moved and another changed at once', () => {
    const [first, second] = before.items;
    if (!first || !second) throw new Error('two items are needed');
    const changed = itemKeys([first, second], [1, 2], [{ ...second }, first], fresh);
    expect(new Set(changed).size).toBe(2);
  });
});
