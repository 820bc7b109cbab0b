import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../shared/charts/text-width.ts';
import { wrapText } from '../../../shared/charts/wrap-text.ts';

const lines = (text: string, width: number, most = 3) => wrapText(text, { width, size: 12, lines: most });

test('breaks between words, and says with an ellipsis that something is left out', () => {
  expect(lines('We tell them early', 70)).toEqual(['We tell', 'them early']);
  expect(lines('We tell them early when a commitment is at risk', 70, 2)).toEqual(['We tell', 'them earl…']);
  expect(lines('', 60)).toEqual(['']);
});

test('breaks a word only if no line can hold it, and never within what a reader sees as a character', () => {
  expect(lines('Verordnungsblatt', 50).length).toBeGreaterThan(1);
  for (const line of lines('क्षेत्रीयसाझेदारी', 30, 9)) expect(line).not.toMatch(/^\p{M}/u);
});

test('loses no word while there are lines enough, and no line is wider than asked', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zА-я]{1,8}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.integer({ min: 90, max: 400 }), (given, width) => {
      const wrapped = lines(given.join(' '), width, 100);
      expect(wrapped.join(' ')).toBe(given.join(' '));
      for (const line of wrapped) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      for (const line of lines(given.join(' '), width, 2))
        expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
    }),
  );
});
