import { describe, expect, test } from 'vitest';
import {
  completeLanguages,
  missingTranslations,
  readQuestionnaire,
} from '../../../shared/questionnaire/validate.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';

const { items, drivers } = QUESTIONNAIRE_FILE;
const behaviour = {
  id: 'listen',
  driver: 'trust',
  kind: 'behaviour',
  text: { us: { en: 'We listen to {them}.' }, them: { en: '{them} listens.' } },
};

/** The problems of the small questionnaire with one more item. */
function problemsWith(item: Record<string, unknown>) {
  return problemsOf({ items: [...items, item] });
}

function problemsOf(overrides: Record<string, unknown>) {
  const result = readQuestionnaire({ ...QUESTIONNAIRE_FILE, ...overrides });
  return result.ok ? [] : result.problems;
}

describe('reading a questionnaire', () => {
  test('a valid file becomes a questionnaire', () => {
    const result = readQuestionnaire(QUESTIONNAIRE_FILE);
    expect(result).toEqual({ ok: true, questionnaire: aQuestionnaire() });
  });

  test.each([
    ['nothing', null],
    ['a text', 'questionnaire'],
    ['a list', []],
  ])('%s is not a questionnaire', (_, input) => {
    expect(readQuestionnaire(input).ok).toBe(false);
  });

  test('a field that no item has names the item by its id', () => {
    expect(problemsWith({ ...behaviour, colour: 'red' })).toEqual([
      { path: 'items.6', item: 'listen', message: expect.stringContaining('item "listen"') },
    ]);
  });

  test('an item without an id is named by its place', () => {
    const { id: _, ...nameless } = behaviour;
    expect(problemsWith(nameless)).toEqual([
      expect.objectContaining({ path: 'items.6.id', item: 'number 7' }),
    ]);
  });

  test('an id with capital letters is refused and says how ids are written', () => {
    expect(problemsWith({ ...behaviour, id: 'Listen_Well' })).toEqual([
      expect.objectContaining({
        item: 'Listen_Well',
        message: expect.stringContaining('lower-case letters, digits and single hyphens'),
      }),
    ]);
  });

  test('an empty text is refused and the message names its field', () => {
    const text = { us: { en: ' ' }, them: behaviour.text.them };
    expect(problemsWith({ ...behaviour, text })).toEqual([
      {
        path: 'items.6.text.us.en',
        item: 'listen',
        message: 'item "listen", text.us.en: is empty',
      },
    ]);
  });

  test.each([
    ['a max below its min', { min: 5, max: 1 }, 'needs a max above its min'],
    ['more points than a byte can hold', { min: 0, max: 254 }, 'has more than 254 points'],
  ])('a scale with %s is refused', (_, scale, reason) => {
    expect(problemsOf({ scale })).toEqual([{ path: 'scale', message: expect.stringContaining(reason) }]);
  });

  test('every problem is listed, not the first only', () => {
    const problems = problemsOf({
      items: [
        ...items,
        { ...behaviour, driver: 'nowhere' },
        { ...behaviour, id: 'ask', predict: true },
        { ...behaviour, id: 'tell', text: { ...behaviour.text, us: { en: 'We tell {name}.' } } },
      ],
    });
    expect(problems.map(({ item, path }) => [item, path])).toEqual([
      ['listen', 'items.6.driver'],
      ['ask', 'items.7.text.predicted'],
      ['tell', 'items.8.text.us'],
    ]);
  });

  test('an item that names a driver which does not exist says which', () => {
    const [problem] = problemsWith({ ...behaviour, driver: 'nowhere' });
    expect(problem).toMatchObject({ item: 'listen', path: 'items.6.driver' });
    expect(problem?.message).toContain('"nowhere"');
  });

  test('a prediction without a wording is refused', () => {
    expect(problemsWith({ ...behaviour, predict: true })).toEqual([
      expect.objectContaining({ item: 'listen', path: 'items.6.text.predicted' }),
    ]);
  });

  test('a wording for a prediction that is not asked is refused', () => {
    const text = { ...behaviour.text, predicted: { en: 'What will {them} say?' } };
    expect(problemsWith({ ...behaviour, text })).toEqual([
      expect.objectContaining({ item: 'listen', path: 'items.6.predict' }),
    ]);
  });

  test('a placeholder other than {us} and {them} names item, language and placeholder', () => {
    const text = {
      us: { en: 'We listen to {them}.', de: 'Wir hören {partner} zu.' },
      them: behaviour.text.them,
    };
    expect(problemsWith({ ...behaviour, text })).toEqual([
      {
        path: 'items.6.text.us',
        item: 'listen',
        language: 'de',
        message: expect.stringMatching(/item "listen" in "de": "\{partner\}"/),
      },
    ]);
  });

  test.each(['{Them}', '{ them }', '{them', '{}'])('the placeholder %s is refused', (placeholder) => {
    const text = { us: { en: `We listen to ${placeholder}` }, them: behaviour.text.them };
    expect(problemsWith({ ...behaviour, text })).toHaveLength(1);
  });

  test("an item's own scale labels are checked for placeholders too", () => {
    const scale = { min: 1, max: 5, labels: { max: { en: 'Like {somebody}' } } };
    expect(problemsWith({ ...behaviour, scale })).toEqual([
      expect.objectContaining({ item: 'listen', language: 'en', path: 'items.6.scale.labels.max' }),
    ]);
  });

  test('two items with one id are refused once', () => {
    expect(problemsOf({ items: [...items, behaviour, behaviour, behaviour] })).toEqual([
      expect.objectContaining({ path: 'items', item: 'listen' }),
    ]);
  });

  test('two drivers with one id are refused', () => {
    expect(problemsOf({ drivers: [...drivers, ...drivers] })).toEqual([
      { path: 'drivers', message: expect.stringContaining('driver "trust"') },
    ]);
  });

  test.each(['recommend', 'overall'] as const)('a second %s item is refused and names the first', (kind) => {
    const [problem, ...others] = problemsWith({ id: 'again', kind, text: { en: 'And again?' } });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ item: 'again' });
    expect(problem?.message).toContain(`"${kind}"`);
  });

  test('a recommend item on another scale than 0 to 10 is refused', () => {
    const others = items.filter(({ kind }) => kind !== 'recommend');
    const recommend = {
      id: 'nps',
      kind: 'recommend',
      text: { en: 'Recommend?' },
      scale: { min: 1, max: 10 },
    };
    expect(problemsOf({ items: [...others, recommend] })).toEqual([
      expect.objectContaining({ item: 'nps', path: 'items.5.scale' }),
    ]);
  });

  test('a recommend item keeps 0 to 10 on a questionnaire with another scale', () => {
    expect(problemsOf({ scale: { min: 1, max: 5 } })).toEqual([]);
  });
});

describe('translations', () => {
  test('a text without the language names item, view and language', () => {
    const questionnaire = aQuestionnaire({
      title: { en: 'Small', de: 'Klein' },
      scale: { min: 0, max: 10 },
      drivers: [{ id: 'trust', title: { en: 'Trust', de: 'Vertrauen' } }],
      items: [
        {
          ...behaviour,
          text: {
            us: { en: 'We listen.', de: 'Wir hören zu.' },
            them: { en: '{them} listens.' },
          },
        },
      ],
    });
    expect(missingTranslations(questionnaire, ['en', 'de'])).toEqual([
      {
        path: 'items.0.text.them.de',
        item: 'listen',
        language: 'de',
        message: 'item "listen", wording "them": no text in "de".',
      },
    ]);
  });

  test('title, scale labels, drivers, every view and every comment are missed in an absent language', () => {
    const missing = missingTranslations(aQuestionnaire({ description: { en: 'What for' } }), ['hi']);
    expect(missing.map(({ path }) => path)).toEqual([
      'title.hi',
      'description.hi',
      'scale.labels.min.hi',
      'scale.labels.max.hi',
      'drivers.0.title.hi',
      'items.0.text.us.hi',
      'items.0.text.them.hi',
      'items.0.text.predicted.hi',
      'items.1.text.us.hi',
      'items.1.text.them.hi',
      'items.2.text.hi',
      'items.3.text.hi',
      'items.4.text.hi',
      'items.5.text.hi',
    ]);
    expect(missing.every(({ language }) => language === 'hi')).toBe(true);
  });

  test("an item's own scale labels are missed too", () => {
    const scale = { min: 1, max: 5, labels: { min: { en: 'Never', de: 'Nie' }, max: { en: 'Always' } } };
    const questionnaire = aQuestionnaire({
      items: [{ id: 'together', driver: 'trust', kind: 'relationship', text: { en: 'T', de: 'Z' }, scale }],
    });
    const paths = missingTranslations(questionnaire, ['de']).map(({ path }) => path);
    expect(paths).toContain('items.0.scale.labels.max.de');
    expect(paths).not.toContain('items.0.scale.labels.min.de');
  });

  test('only languages in which every text is present are complete', () => {
    const half = aQuestionnaire({ title: { en: 'Small', de: 'Klein' } });
    expect(completeLanguages(half)).toEqual(['en']);
  });
});
