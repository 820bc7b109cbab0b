import { describe, expect, test } from 'vitest';
import { problemWords } from '../../../shared/messages/problem-words.ts';
import { readQuestionnaire } from '../../../shared/questionnaire/validate.ts';
import { WaveDetails } from '../../../shared/wave/wave.ts';
import { loadWords } from '../../../web/console/words/words.ts';
import { SAMPLE, spokenReasons } from './spoken-reasons.ts';

describe('a reason in another language', () => {
  const english = {
    gone: 'There is no such wave.',
    state: 'A wave that is {state} cannot be {verb}.',
    open: 'open',
    inside: '{where}: {what}',
    empty: 'is empty',
  };
  const shout = problemWords(english, (key, values) => `${key}(${Object.values(values).join('|')})`);

  test('is looked up, and what it leaves open is filled in', () => {
    expect(shout('There is no such wave.')).toBe('gone()');
    expect(shout('A wave that is strange cannot be closed.')).toBe('state(strange|closed)');
  });

  test('has its parts translated where they are texts themselves', () => {
    expect(shout('A wave that is open cannot be closed.')).toBe('state(open()|closed)');
    expect(shout('title: is empty')).toBe('inside(title|empty())');
  });

  test('stays as it is where nobody has a text for it, a colon in it or not', () => {
    expect(shout('Something else.')).toBe('Something else.');
    expect(shout('Note: something else.')).toBe('Note: something else.');
  });
});

/** Reasons that no person reads in the console: pages have words of their own, and programs read English. */
const NOT_READ_THERE = ['unknown', 'A guess is never that long.'];

/** Put together in ways that reading the code does not show; each has its texts, which a test below looks up. */
const COMPOSED = [
  `The file cannot be read as CSV: a quotation mark that opens${SAMPLE} is never closed. Remove it or close it.`,
  `item "${SAMPLE}"${SAMPLE}: ${SAMPLE}`,
];

describe.each(['hi', 'ru'])('the reasons in “%s”', (language) => {
  test('are all that the code can give', async () => {
    const { problem } = await loadWords(language);
    const untold = spokenReasons()
      .filter(({ message }) => message.replaceAll(SAMPLE, '').replace(/[^\p{L}]/gu, '').length >= 4)
      .filter(
        ({ message }) => ![...NOT_READ_THERE, ...COMPOSED].includes(message) && problem(message) === message,
      );
    expect(untold).toEqual([]);
  });

  test('are also those put together in several ways', async () => {
    const { problem } = await loadWords(language);
    const messages = [
      'The file cannot be read as CSV: a quotation mark that opens in line 3 is never closed. Remove it or close it.',
      'The file cannot be read as CSV: a quotation mark that opens is never closed. Remove it or close it.',
      'item "trust" in "hi": "{you}" is not a placeholder; use {us} for the reader\'s organisation and {them} for the partner.',
      'item "trust": names the driver "none", which is not among the drivers.',
    ];
    expect(messages.filter((message) => problem(message) === message)).toEqual([]);
    expect(problem(messages[2] ?? '')).not.toContain('reader');
  });

  test('are also those of a schema and of a questionnaire’s rules', async () => {
    const { problem } = await loadWords(language);
    const ofSchema = WaveDetails.safeParse({
      title: 3,
      languages: [],
      schedule: {},
      questionnaire: { version: 0 },
    }).error?.issues.map(({ message }) => message);
    const result = readQuestionnaire({
      id: 'x y',
      version: 1,
      title: { en: 'With {them}' },
      scale: { min: 0, max: 10 },
      drivers: [],
      items: [
        { id: 'a', kind: 'behaviour', driver: 'none', text: { us: { en: '' }, them: { en: '{they}' } } },
      ],
    });
    const ofRules = result.ok ? [] : result.problems.map(({ message }) => message);
    expect(ofSchema?.length).toBeGreaterThan(3);
    expect(ofRules.length).toBeGreaterThan(1);
    expect([...(ofSchema ?? []), ...ofRules].filter((message) => problem(message) === message)).toEqual([]);
  });
});

test('the reasons are found in the code', () => {
  const messages = spokenReasons().map(({ message }) => message);
  expect(messages).toContain('There is no such wave.');
  expect(messages).toContain(`Wave ${SAMPLE} is ${SAMPLE} already.`);
  expect(messages).toContain('is not an e-mail address');
});
