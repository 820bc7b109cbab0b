import { expect, test } from 'vitest';
import { preferredLanguage } from '../../functions/app/preferred-language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['hi', 'hi'],
  ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
  ['de-DE, ru;q=0.7, en;q=0.3', 'ru'],
  ['en;q=0.2, RU-ru;q=0.9', 'ru'],
  ['ru;q=0, en', 'en'],
  ['hif, *', 'en'],
  ['q=;;,,', 'en'],
])('a browser that accepts %j reads %s', (header, language) => {
  expect(preferredLanguage(header, ['en', 'hi', 'ru'])).toBe(language);
});
