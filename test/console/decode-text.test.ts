import { expect, test } from 'vitest';
import { decodeText } from '../../web/console/members/decode-text.ts';

const RUSSIAN = 'ФИО;Компания;Почта\nАнна Пример;Север;anna@x.example\n';
const GERMAN = 'Name;Firma\nJörg Müller;Größe & Söhne\nFrançois Élan;Café\n';

/** One byte a letter, by a code page that the platform can only read. */
function encoded(text: string, codePage: string): ArrayBuffer {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(codePage).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 0x3f)).buffer;
}
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')).buffer;
const utf8 = (text: string) => new TextEncoder().encode(text).buffer;

test.each([
  ['Russian in UTF-8', utf8(RUSSIAN), RUSSIAN],
  ['Russian in UTF-16', utf16(RUSSIAN), RUSSIAN],
  ['Russian in the code page of Windows', encoded(RUSSIAN, 'windows-1251'), RUSSIAN],
  ['Russian names under English headers', encoded('name\nАнна\n', 'windows-1251'), 'name\nАнна\n'],
  ['German and French in the code page of Windows', encoded(GERMAN, 'windows-1252'), GERMAN],
  ['English', utf8('name\nAnn\n'), 'name\nAnn\n'],
])('%s is read as it was written', (_, bytes, text) => {
  expect(decodeText(bytes as ArrayBuffer).replace(/^\uFEFF/, '')).toBe(text);
});
