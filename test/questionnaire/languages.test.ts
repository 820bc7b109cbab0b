import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../shared/messages/messages.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { overflow, PHONE, rate, rated, receipt, withOpenWave } from './open-wave.ts';

/** Who reads what by the roster: persons 0 to 4 English, 5 to 9 Hindi, 10 to 14 Russian, the others nothing. */
const ROSTER = ['en', 'hi', 'ru'] as const;
const wave = withOpenWave(
  {
    languages: ['en', 'hi', 'ru'],
    unsignedReason: { en: 'It is an exercise.', hi: 'यह एक अभ्यास है।', ru: 'Это упражнение.' },
  },
  {
    language: (person) => ROSTER[Math.floor(person / 5)],
  },
);

/** Letters of the language that no text of another has. */
const SCRIPT = { en: /[A-Za-z]/, hi: /\p{Script=Devanagari}/u, ru: /\p{Script=Cyrillic}/u };

/** The words a reader sees and a screen reader says, without names, codes and the languages' own names. */
async function wordsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('.languages, .wordmark, .receipt, script, style')) continue;
      words.push(node.textContent ?? '');
    }
    for (const labelled of document.querySelectorAll('[aria-label]:not(.languages)')) {
      words.push(labelled.getAttribute('aria-label') ?? '');
    }
    return words.map((each) => each.trim()).filter((each) => /\p{L}/u.test(each));
  });
}

/** English left over in another language: a text with Latin words beyond names and units. */
function leftovers(words: string[]): string[] {
  const allowed = /Side [AB]|NPS|GMT[+−-]?\d*(:\d+)?|C?EE?S?T|role|KB|IST|UTC/g;
  return words.filter((each) => /[A-Za-z]{2,}/.test(each.replaceAll(allowed, '')));
}

describe.each(ROSTER.map((language, index) => [language, index * 5] as const))(
  'in %s',
  (language, person) => {
    const { text } = messagesIn(language);

    test('the roster’s language leads from the first page to the receipt, and nothing falls back to another', async () => {
      const page = await wave.open('a', person, { ...PHONE, locale: 'fr-FR' });
      const link = await wave.link('a', person);
      const seen: string[] = [];
      const look = async () => {
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await overflow(page)).toBe(0);
        seen.push(...(await wordsOf(page)));
      };
      await look();
      expect(await accessibilityProblems(page)).toEqual([]);
      await rate(page, 'early-warning.us', '7');
      await rate(page, 'recommend', 'n/a');
      await page.getByRole('button', { name: text('review.send') }).click();
      const code = await receipt(page);
      await look();
      expect((await wave.stored(link))?.get('early-warning.us')).toBe(7);
      for (const query of ['amend', 'withdraw', 'decline', 'declined', 'withdrawn']) {
        await page.goto(`${link}?${query}`);
        await look();
      }
      expect(seen.some((each) => SCRIPT[language].test(each))).toBe(true);
      if (language !== 'en') expect(leftovers(seen)).toEqual([]);
      expect(code).toMatch(/^\w{5}-\w{5}$/);
      await page.context().close();
    });

    test('errors are in that language too', async () => {
      const page = await wave.open('b', person, { javaScriptEnabled: false });
      await page.getByRole('button', { name: text('questionnaire.to-review') }).click();
      await page.getByText(text('error.empty')).first().waitFor();
      if (language !== 'en') expect(leftovers(await wordsOf(page))).toEqual([]);
      await page.context().close();
    });
  },
);

describe('who has no language in the roster', () => {
  test.each([
    ['ru-RU', 'ru'],
    ['hi-IN', 'hi'],
    ['fr-FR', 'en'],
  ])('reads in the browser’s (%s)', async (locale, language) => {
    const page = await wave.open('a', 15, { locale });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.context().close();
  });
});

describe('another language', () => {
  test.each([true, false])(
    'is chosen without losing an answer (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const person = javaScriptEnabled ? 1 : 2;
      const page = await wave.open('b', person, { ...PHONE, javaScriptEnabled });
      await rate(page, 'early-warning.them', '4');
      await page.locator('textarea[name="one-change"]').fill('आप कैसे हैं?');
      await page.getByRole('button', { name: 'हिन्दी' }).click();
      await page.locator('html[lang="hi"]').waitFor({ state: 'attached' });
      expect(await rated(page, 'early-warning.them')).toBe('4');
      expect(await page.locator('textarea[name="one-change"]').inputValue()).toBe('आप कैसे हैं?');
      await page.getByRole('button', { name: 'Русский' }).click();
      await page.locator('html[lang="ru"]').waitFor({ state: 'attached' });
      expect(await rated(page, 'early-warning.them')).toBe('4');
      const { text } = messagesIn('ru');
      if (!javaScriptEnabled) {
        await page.getByRole('button', { name: text('questionnaire.to-review') }).click();
        await page.locator('form#review').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('ru');
      }
      await page.getByRole('button', { name: text('review.send') }).click();
      await receipt(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('ru');
      expect((await wave.stored(await wave.link('b', person)))?.get('early-warning.them')).toBe(4);
      await page.context().close();
    },
  );
});
