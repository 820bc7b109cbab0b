import { expect, test } from 'vitest';
import { outdatedTranslations } from '../../../shared/questionnaire/outdated.ts';
import { withText } from '../../../shared/questionnaire/texts.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';

const both = (words: string) => ({ en: words, hi: `${words} (hi)`, ru: `${words} (ru)` });
const base = aQuestionnaire({
  title: both('Check'),
  items: QUESTIONNAIRE_FILE.items.map((item) =>
    item.id === 'early'
      ? { ...item, text: { us: both('We tell.'), them: both('They tell.'), predicted: both('?') } }
      : item,
  ),
});
const reworded = (path: string, language: string, words: string, from = base) =>
  withText(from, path, language, words);

test('nothing is out of date while nothing is reworded', () => {
  expect(outdatedTranslations(base, base, 'en')).toEqual(new Map());
});

test('a text that is reworded leaves its translations behind until each is changed, too', () => {
  const now = reworded('items.0.text.us', 'en', 'We warn.');
  expect(outdatedTranslations(base, now, 'en')).toEqual(new Map([['items.0.text.us', ['hi', 'ru']]]));
  const half = reworded('items.0.text.us', 'hi', 'Other words', now);
  expect(outdatedTranslations(base, half, 'en')).toEqual(new Map([['items.0.text.us', ['ru']]]));
  const done = reworded('items.0.text.us', 'ru', 'Other words', half);
  expect(outdatedTranslations(base, done, 'en')).toEqual(new Map());
});

test('what is missing is missing, and what is new has nothing to be behind', () => {
  const without = reworded('items.0.text.us', 'hi', '', reworded('items.0.text.us', 'en', 'We warn.'));
  expect(outdatedTranslations(base, without, 'en').get('items.0.text.us')).toEqual(['ru']);
  const fresh = {
    ...base,
    items: base.items.map((item) => ({ ...item, id: `new-${item.id}` as typeof item.id })),
  };
  expect(outdatedTranslations(base, reworded('title', 'en', 'Check', fresh), 'en')).toEqual(new Map());
});

test('a question that has moved is found where it is now', () => {
  const now = reworded('items.0.text.us', 'en', 'We warn.');
  const [first, second, ...others] = now.items;
  if (!first || !second) throw new Error('too short');
  const moved = { ...now, items: [second, first, ...others] };
  expect([...outdatedTranslations(base, moved, 'en').keys()]).toEqual(['items.1.text.us']);
});

test('a text that is put back as it was leaves nothing to look at', () => {
  const now = reworded('title', 'en', 'Check', reworded('title', 'en', 'Another'));
  expect(outdatedTranslations(base, now, 'en')).toEqual(new Map());
});
