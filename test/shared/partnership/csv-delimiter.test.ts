import { expect, test } from 'vitest';
import { csvDelimiter } from '../../../shared/partnership/csv-delimiter.ts';

test.each([
  ['side,name,email', ','],
  ['side;name;email\na,b;c;d', ';'],
  ['side\tname\temail', '\t'],
  ['side|name|email\na,b|c|d', '|'],
  ['Сторона;"Имя, фамилия";E-mail', ';'],
  ['side', ','],
  ['', ','],
])('%j is separated by %j', (text, delimiter) => {
  expect(csvDelimiter(text)).toBe(delimiter);
});
