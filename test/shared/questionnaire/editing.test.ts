import { describe, expect, test } from 'vitest';
import { compareQuestionnaires } from '../../../shared/questionnaire/compare.ts';
import {
  emptyQuestionnaire,
  freeId,
  itemsOf,
  withCopiedItem,
  withDriverId,
  withMovedItem,
  withNewDriver,
  withNewItem,
  withoutItem,
  withoutLanguage,
  withPrediction,
  withTitle,
} from '../../../shared/questionnaire/editing.ts';
import { shippedQuestionnaires } from '../../../shared/questionnaire/shipped-questionnaires.ts';
import { questionnaireTexts, withText } from '../../../shared/questionnaire/texts.ts';
import { completeLanguages, readQuestionnaire } from '../../../shared/questionnaire/validate.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';

const small = aQuestionnaire();
const ids = ({ items }: typeof small) => items.map(({ id }) => id);

describe('a new questionnaire', () => {
  test('is valid as soon as it has a title', () => {
    expect(readQuestionnaire(emptyQuestionnaire('q', '', 'en'))).toMatchObject({ ok: false });
    expect(readQuestionnaire(emptyQuestionnaire('q', 'Title', 'en'))).toMatchObject({ ok: true });
  });

  test('takes its short name from its title until one is written', () => {
    const first = emptyQuestionnaire('questionnaire-1', '', 'en');
    const named = withTitle(first, 'en', 'Überblick 2026', 'questionnaire-1');
    expect(named.id).toBe('uberblick-2026');
    expect(withTitle(named, 'en', 'Review', 'questionnaire-1').id).toBe('review');
    expect(withTitle(first, 'ru', 'Обзор', 'questionnaire-1').id).toBe('questionnaire-1');
    const own = { ...named, id: 'mine' as typeof named.id };
    expect(withTitle(own, 'en', 'Review', 'questionnaire-1').id).toBe('mine');
  });
});

describe('items', () => {
  test.each(['behaviour', 'relationship', 'comment'] as const)('a new %s item keeps it valid', (kind) => {
    const more = withNewItem(small, kind);
    expect(more.items).toHaveLength(small.items.length + 1);
    expect(readQuestionnaire(more)).toMatchObject({ ok: true });
  });

  test('are copied under an id of their own, moved, and removed, and nothing else changes', () => {
    const copied = withCopiedItem(small, 0);
    expect(new Set(ids(copied)).size).toBe(copied.items.length);
    expect(withoutItem(copied, 1)).toEqual(small);
    const moved = withMovedItem(small, 0, 2);
    expect(ids(moved).toSorted()).toEqual(ids(small).toSorted());
    expect(withMovedItem(moved, 2, 0)).toEqual(small);
    expect(withMovedItem(small, 0, 99)).toBe(small);
  });

  test('ask for a prediction with a wording, and lose it with the question', () => {
    const asked = withPrediction(small, 1, true);
    expect(readQuestionnaire(asked)).toMatchObject({ ok: true });
    expect(completeLanguages(asked)).toEqual([]);
    expect(withPrediction(asked, 1, false)).toEqual(small);
  });

  test('get no number that another question had before, by which waves would compare the two', () => {
    const removed = withoutItem(withNewItem(small, 'comment'), small.items.length);
    const former = ids(withNewItem(small, 'comment'));
    expect(ids(withNewItem(removed, 'comment'))).toContain('question-7');
    expect(ids(withNewItem(removed, 'comment', former))).not.toContain('question-7');
    expect(ids(withCopiedItem(small, 0, ['early-7'])).at(1)).not.toBe('early-7');
  });

  test('follow their driver when its short name changes, unless another driver has it', () => {
    const more = withNewDriver(small);
    const renamed = withDriverId(more, 0, 'confidence');
    expect(readQuestionnaire(renamed)).toMatchObject({ ok: true });
    expect(itemsOf(renamed, 'confidence')).toBe(itemsOf(small, 'trust'));
    expect(withDriverId(more, 0, more.drivers[1]?.id ?? '')).toBe(more);
  });

  test('get the first number that is free', () => {
    expect(freeId('question', ['question-1', 'question-3'])).toBe('question-4');
    expect(freeId('overall', [])).toBe('overall');
    expect(freeId('x'.repeat(60), [])).toHaveLength(56);
  });
});

describe('a text', () => {
  test.each(shippedQuestionnaires())('of $id can be read and written at every path', (questionnaire) => {
    for (const { path, text } of questionnaireTexts(questionnaire)) {
      expect(withText(questionnaire, path, 'en', text.en ?? '')).toEqual(questionnaire);
      const changed = withText(questionnaire, path, 'de', 'Wort');
      expect(questionnaireTexts(changed).find((each) => each.path === path)?.text.de).toBe('Wort');
      expect(withText(changed, path, 'de', ' ')).toEqual(questionnaire);
    }
    expect(completeLanguages(withoutLanguage(questionnaire, 'hi'))).toEqual(['en', 'ru']);
  });

  test('that need not be there goes with its last word', () => {
    const described = withText(small, 'description', 'en', 'What for');
    expect('description' in withText(described, 'description', 'en', '')).toBe(false);
  });
});

describe('comparing', () => {
  test('finds no difference between the same', () => {
    expect(compareQuestionnaires(small, structuredClone(small))).toEqual([]);
  });

  test('tells what was added, removed, reworded and moved, by id', () => {
    const [first] = small.items;
    const reworded = withText(small, 'items.0.text.us', 'en', 'Otherwise');
    expect(compareQuestionnaires(small, reworded)).toEqual([
      {
        is: 'reworded',
        item: reworded.items[0],
        texts: [expect.objectContaining({ view: 'us', language: 'en', after: 'Otherwise' })],
      },
    ]);
    expect(compareQuestionnaires(small, withoutItem(small, 0))).toEqual([{ is: 'removed', item: first }]);
    expect(compareQuestionnaires(withoutItem(small, 0), small)).toEqual([{ is: 'added', item: first }]);
    expect(compareQuestionnaires(small, withMovedItem(small, 0, 1))).toEqual([{ is: 'order' }]);
    const titled = withText(small, 'title', 'en', 'Another');
    expect(compareQuestionnaires(small, titled)).toMatchObject([
      { is: 'general', texts: [{ path: 'title', before: small.title.en, after: 'Another' }] },
    ]);
  });
});
