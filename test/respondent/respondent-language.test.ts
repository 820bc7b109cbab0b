import { expect, test } from 'vitest';
import { respondentLanguage } from '../../functions/respondent/respondent-language.ts';

const languages = ['en', 'hi', 'ru', 'pt-BR'];
const read = (choice: { chosen?: string; known?: string; accepted?: string }) =>
  respondentLanguage({ languages, chosen: choice.chosen, known: choice.known, accepted: choice.accepted });

test('what was chosen on the page goes before the roster, and the roster before the browser', () => {
  expect(read({ chosen: 'ru', known: 'hi', accepted: 'en' })).toBe('ru');
  expect(read({ known: 'hi', accepted: 'en' })).toBe('hi');
  expect(read({ accepted: 'ru' })).toBe('ru');
});

test('what the wave does not have is passed over, whoever asks for it', () => {
  expect(read({ chosen: '../en', known: 'fr', accepted: 'de, hi;q=0.1' })).toBe('hi');
  expect(read({})).toBe('en');
});

test.each([
  ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
  ['fr-FR, ru;q=0.4, en;q=0.3', 'ru'],
  ['en;q=0.2, ru;q=0.9', 'ru'],
  ['ru;q=0, hi', 'hi'],
  ['pt-br', 'pt-BR'],
  ['pt-PT', 'en'],
  ['*', 'en'],
  [';;q=x,,', 'en'],
  ['hindi', 'en'],
])('a browser that asks for “%s” reads %s', (accepted, language) => {
  expect(read({ accepted })).toBe(language);
});
