import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/messages/catalogues.ts';
import { CONSOLE_CATALOGUES } from '../../../shared/messages/console-catalogues.ts';
import { english } from '../../../shared/messages/en/catalogue.ts';
import { consoleEnglish } from '../../../shared/messages/en/console-catalogue.ts';
import { fingerprint, translationState } from '../../../shared/messages/translation-state.ts';
import { languageFolders, sourcesOf, textFiles } from './language-files.ts';
import { shapeOf } from './message-shape.ts';

const NOTHING_TO_DO = { missing: [], stale: [], unknown: [] };
const languages = languageFolders();
const originals = new Map<string, string>(Object.entries({ ...english, ...consoleEnglish }));
const textsOf = (language: string): Record<string, string> =>
  Object.assign({}, ...textFiles(language).values());

/** What is wrong with each text of a language, as lines that begin with the key. */
function complaints(language: string, about: (words: string, original: string) => string[]): string[] {
  return Object.entries(textsOf(language)).flatMap(([key, words]) => {
    try {
      return about(words, originals.get(key) ?? words).map((complaint) => `${key}: ${complaint}`);
    } catch (error) {
      return [`${key}: ${error}`];
    }
  });
}

describe.each(languages)('the texts in “%s”', (language) => {
  test('have two catalogues, the console’s and that of all else, which hold all of them', async () => {
    const consoles = await CONSOLE_CATALOGUES.get(language)?.();
    expect({ ...CATALOGUES.get(language), ...consoles }).toEqual(textsOf(language));
  });

  test('stand in one file each', () => {
    const keys = [...textFiles(language).values()].flatMap((texts) => Object.keys(texts));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('are in ICU form', () => {
    expect(complaints(language, syntaxProblems)).toEqual([]);
  });

  test('have a wording for every plural of the language', () => {
    expect(complaints(language, (words) => pluralProblems(words, language))).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the translation into “%s”', (language) => {
  test('says all that the English texts say now, and nothing else', () => {
    expect(
      translationState({ ...english, ...consoleEnglish }, textsOf(language), sourcesOf(language)),
    ).toEqual(NOTHING_TO_DO);
  });

  test('takes the same values as the English texts and chooses by the same keys', () => {
    expect(complaints(language, differences)).toEqual([]);
  });
});

describe('the state of a translation', () => {
  const original = { hello: 'Hello', bye: 'Goodbye' };
  const madeFrom = { hello: fingerprint('Hello'), bye: fingerprint('Goodbye') };

  test('is in order when every text was made from what the original says now', () => {
    expect(translationState(original, { hello: 'Salut', bye: 'Adieu' }, madeFrom)).toEqual(NOTHING_TO_DO);
  });

  test('is to lack whatever has no text or an empty one', () => {
    expect(translationState(original, { bye: '' }, madeFrom).missing).toEqual(['hello', 'bye']);
  });

  test('lacks everything where nothing is translated', () => {
    expect(translationState(original, {}, {})).toEqual({ missing: ['hello', 'bye'], stale: [], unknown: [] });
  });

  test('is stale where the original was reworded, or where nobody noted what a text was made from', () => {
    const reworded = { ...original, bye: 'See you' };
    const { bye } = madeFrom;
    expect(translationState(reworded, { hello: 'Salut', bye: 'Adieu' }, { bye }).stale).toEqual([
      'hello',
      'bye',
    ]);
  });

  test('knows texts that the original no longer has', () => {
    const texts = { hello: 'Salut', bye: 'Adieu', thanks: 'Merci', toString: 'Chaîne' };
    expect(translationState(original, texts, madeFrom).unknown).toEqual(['thanks', 'toString']);
  });
});

describe('what a message asks for', () => {
  test('is found in every branch', () => {
    const message =
      '{who, select, us {{count, plural, =0 {none} one {# of {name}} other {#}}} other {{size, number}}}';
    expect(shapeOf(message)).toEqual({
      arguments: { count: ['number'], name: ['value'], size: ['number'], who: ['select'] },
      selects: { who: ['other', 'us'] },
      plurals: [{ argument: 'count', ordinal: false, cases: ['=0', 'one', 'other'] }],
    });
  });

  test('differs by a renamed value, another kind of value and another key to choose by', () => {
    expect(differences('{b}', '{a}')).toHaveLength(1);
    expect(differences('{a}', '{a, number}')).toHaveLength(1);
    expect(differences('{a, select, x {} other {}}', '{a, select, y {} other {}}')).toHaveLength(1);
    expect(differences('{a, plural, other {#}}', '{a, number}')).toEqual([]);
  });

  test('lacks a wording where a plural of the language has none', () => {
    expect(pluralProblems('{n, plural, one {#} other {#}}', 'en')).toEqual([]);
    expect(pluralProblems('{n, plural, one {#} other {#}}', 'ru')).toEqual(['{n} lacks few, many']);
  });
});

function syntaxProblems(words: string): string[] {
  shapeOf(words);
  return [];
}

function pluralProblems(words: string, language: string): string[] {
  return shapeOf(words).plurals.flatMap(({ argument, ordinal, cases }) => {
    const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
    const needed = [...new Set([...rules.resolvedOptions().pluralCategories, 'other'])].sort();
    const lacking = needed.filter((category) => !cases.includes(category));
    return lacking.length === 0 ? [] : [`{${argument}} lacks ${lacking.join(', ')}`];
  });
}

function differences(words: string, original: string): string[] {
  const [found, wanted] = [shapeOf(words), shapeOf(original)];
  return (['arguments', 'selects'] as const).flatMap((part) => {
    const [is, shouldBe] = [JSON.stringify(found[part]), JSON.stringify(wanted[part])];
    return is === shouldBe ? [] : [`${part} are ${is}, should be ${shouldBe}`];
  });
}
