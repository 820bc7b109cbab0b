import { expect, test } from 'vitest';
import {
  withItem,
  withMovedItem,
  withNewDriver,
  withoutDriver,
  withoutItem,
  withoutLanguage,
} from '../../../shared/questionnaire/editing.ts';
import {
  withDriverBack,
  withItemBack,
  withLanguageBack,
  withPartBack,
} from '../../../shared/questionnaire/put-back.ts';
import { shippedQuestionnaires } from '../../../shared/questionnaire/shipped-questionnaires.ts';
import { withText } from '../../../shared/questionnaire/texts.ts';

const [health] = shippedQuestionnaires();
if (!health) throw new Error('a shipped questionnaire is needed');

test('a removed item comes back to its place, beside what has been written since', () => {
  const [, second] = health.items;
  if (!second) throw new Error('two items are needed');
  const since = withText(withoutItem(health, 1), 'title', 'en', 'Since');
  expect(withItemBack(since, 1, second)).toEqual(withText(health, 'title', 'en', 'Since'));
});

test('a removed driver comes back, unless its id has been given to another', () => {
  const more = withNewDriver(health);
  const last = more.drivers.length - 1;
  const driver = more.drivers[last];
  if (!driver) throw new Error('a driver is needed');
  expect(withDriverBack(withoutDriver(more, last), last, driver)).toEqual(more);
  expect(withDriverBack(more, last, driver)).toBe(more);
});

test('a removed language comes back to items that were moved, and not over words written anew', () => {
  const since = withText(withMovedItem(withoutLanguage(health, 'hi'), 0, 3), 'title', 'hi', 'नया');
  expect(withLanguageBack(since, health, 'hi')).toEqual(
    withText(withMovedItem(health, 0, 3), 'title', 'hi', 'नया'),
  );
});

test('a part comes back to its item wherever that stands, and to none when it is gone', () => {
  const [first] = health.items;
  if (!first) throw new Error('an item is needed');
  const put = () => ({ ...first, sides: ['a' as const] });
  expect(withPartBack(withMovedItem(health, 0, 2), first.id, put)).toEqual(
    withItem(withMovedItem(health, 0, 2), 2, put()),
  );
  const without = withoutItem(health, 0);
  expect(withPartBack(without, first.id, put)).toBe(without);
});
