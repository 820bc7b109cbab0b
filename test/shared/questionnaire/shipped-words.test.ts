import { describe, expect, test } from 'vitest';
import { textIn } from '../../../shared/language.ts';
import { otherSide, SIDES } from '../../../shared/partnership/partnership.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { shippedQuestionnaires } from '../../../shared/questionnaire/shipped-questionnaires.ts';
import { answerSlots, isSlotAskedOf } from '../../../shared/questionnaire/slots.ts';
import { itemText, mirrored, questionFor } from '../../../shared/questionnaire/wording.ts';

const LANGUAGES = ['en', 'hi', 'ru'] as const;
type ProductLanguage = (typeof LANGUAGES)[number];
const LONGEST = 220;

interface Words {
  where: string;
  language: ProductLanguage;
  words: string;
}

/** Every text of a questionnaire with the way to it: whatever is an object by language. */
function textsOf(questionnaire: Questionnaire): Words[] {
  const found: Words[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const language = LANGUAGES.find((one) => one === key);
      if (language && typeof inner === 'string') found.push({ where: path, language, words: inner });
      else walk(inner, `${path}.${(inner as { id?: string } | null)?.id ?? key}`);
    }
  };
  walk(questionnaire, questionnaire.id);
  return found;
}

/** Where the texts in a language do what they should not. */
function wrong(texts: readonly Words[], language: ProductLanguage, isWrong: (words: string) => boolean) {
  return texts
    .filter((text) => text.language === language && isWrong(text.words))
    .map(({ where, words }) => `${where}: ${words}`);
}

const shipped = shippedQuestionnaires();
const texts = shipped.flatMap(textsOf);
const withoutNames = (words: string) => words.replaceAll(/\{(us|them)\}/g, '');

describe('every shipped text', () => {
  test('is found by these tests', () => {
    expect(texts.filter(({ where }) => where.includes('.early-warning.text.predicted'))).toHaveLength(3);
    expect(texts.filter(({ where }) => where.endsWith('.labels.max')).length).toBeGreaterThan(12);
  });

  test.each(LANGUAGES)(
    'in %s is short, trimmed, and written with composed letters and single spaces',
    (language) => {
      const isUntidy = (words: string) =>
        words.length > LONGEST ||
        words !== words.trim() ||
        words !== words.normalize('NFC') ||
        /\s\s/.test(words);
      expect(wrong(texts, language, isUntidy)).toEqual([]);
    },
  );

  test('is in its own script', () => {
    expect(wrong(texts, 'hi', (words) => !/\p{Script=Devanagari}/u.test(words))).toEqual([]);
    expect(
      wrong(texts, 'hi', (words) => /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(withoutNames(words))),
    ).toEqual([]);
    expect(wrong(texts, 'ru', (words) => !/\p{Script=Cyrillic}/u.test(words))).toEqual([]);
    expect(
      wrong(texts, 'ru', (words) => /[\p{Script=Latin}\p{Script=Devanagari}]/u.test(withoutNames(words))),
    ).toEqual([]);
    expect(wrong(texts, 'en', (words) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(words))).toEqual([]);
  });
});

describe('an organisation’s name, which no language can inflect,', () => {
  test('stands before a postposition in Hindi, so that no verb agrees with it', () => {
    const rest = /\{(us|them)\}(?! (का|की|के|को|से|में|और) )/u;
    expect(wrong(texts, 'hi', (words) => rest.test(words))).toEqual([]);
  });

  test('stands in quotes after a noun or a preposition in Russian', () => {
    const isBare = (words: string) => /\{(us|them)\}/.test(words.replaceAll(/[а-яё]+ «\{(us|them)\}»/gu, ''));
    expect(wrong(texts, 'ru', isBare)).toEqual([]);
  });

  test('is followed by no verb in English that would need singular or plural', () => {
    const communities = shipped.filter(({ id }) => id.startsWith('partner-network')).flatMap(textsOf);
    const isSubject = /(^|[,:] |\b(when|that|what) )\{them\} (?!can |would )/i;
    expect(wrong(communities, 'en', (words) => isSubject.test(words))).toEqual([]);
  });
});

describe('the questions as people read them', () => {
  const NAMES = [
    { a: 'Example Freight', b: 'Sample Telecom' },
    { a: 'Example Freight', b: 'Delivery partners of Example Freight' },
    { a: 'उदाहरण फ्रेट', b: 'उदाहरण फ्रेट के डिलीवरी पार्टनर' },
  ];
  const sheets = shipped.flatMap((questionnaire) =>
    NAMES.flatMap((names) =>
      SIDES.flatMap((side) =>
        LANGUAGES.map((language) => ({
          questionnaire,
          names,
          side,
          language,
          partner: names[otherSide(side)],
        })),
      ),
    ),
  );
  const ratings = ({ questionnaire, names, side, language }: (typeof sheets)[number]) =>
    answerSlots(questionnaire)
      .filter((slot) => isSlotAskedOf(slot, side))
      .map((slot) => ({ view: slot.view, words: questionFor(slot, side, names, language) }));
  const comments = ({ questionnaire, names, side, language }: (typeof sheets)[number]) =>
    questionnaire.items
      .filter(({ kind }) => kind === 'comment')
      .map((item) => mirrored(textIn(itemText(item, null), language), side, names));

  test('hold no brace, and end as a sentence', () => {
    const words = sheets.flatMap((sheet) => [
      ...ratings(sheet).map((rating) => rating.words),
      ...comments(sheet),
    ]);
    expect(words.length).toBeGreaterThan(2000);
    expect(words.filter((question) => /[{}]/.test(question) || !/[.?।]$/u.test(question))).toEqual([]);
  });

  test('name the partner wherever they are about the partner, and wherever its answer is predicted', () => {
    const nameless = sheets.flatMap((sheet) =>
      ratings(sheet).filter(
        ({ view, words }) => (view === 'them' || view === 'predicted') && !words.includes(sheet.partner),
      ),
    );
    expect(nameless).toEqual([]);
  });

  test('are all different on one sheet', () => {
    const repeated = sheets.flatMap((sheet) => {
      const words = ratings(sheet).map((rating) => rating.words);
      return words.filter((question, index) => words.indexOf(question) !== index);
    });
    expect(repeated).toEqual([]);
  });
});
