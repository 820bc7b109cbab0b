import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrom, type InvitationCode, readCode, spellCode } from '../../../shared/invitation/code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(codeFrom);
const places = fc.integer({ min: 0, max: 11 });
const swapped = (code: string, one: number, other: number) => {
  const characters = [...code];
  [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
  return characters.join('');
};

test('a code is twelve characters of the Crockford alphabet in three groups', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(spellCode(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('a code carries 55 of the random bits: another code for every other of them', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 2n ** 55n - 1n), fc.bigInt(0n, 2n ** 55n - 1n), (one, other) => {
      const bytesOf = (bits: bigint) =>
        Uint8Array.from({ length: 7 }, (_, i) => Number((bits >> BigInt(48 - 8 * i)) & 255n));
      expect(codeFrom(bytesOf(one)) === codeFrom(bytesOf(other))).toBe(one === other);
    }),
  );
  expect(() => codeFrom(new Uint8Array(8))).toThrow(RangeError);
});

test('what is spelt is read again', () => {
  fc.assert(fc.property(codes, (code) => readCode(spellCode(code)) === code));
});

describe('reading forgives', () => {
  const written: [string, (code: InvitationCode) => string][] = [
    ['small letters', (code) => spellCode(code).toLowerCase()],
    ['no dashes', (code) => code],
    ['spaces everywhere', (code) => ` ${[...code].join(' ')}\u00a0`],
    ['long dashes', (code) => spellCode(code).replaceAll('-', ' – ')],
    ['O for zero', (code) => code.replaceAll('0', 'o')],
    ['I and L for one', (code) => code.replace('1', 'l').replaceAll('1', 'I')],
    [
      'a Cyrillic keyboard',
      (code) => code.replace(/[ABCEHKMPTXY]/g, (c) => 'АВСЕНКМРТХУ'['ABCEHKMPTXY'.indexOf(c)] ?? c),
    ],
    ['Hindi digits', (code) => code.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? digit)],
    [
      'full-width letters',
      (code) => code.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ];
  test.each(written)('%s', (_, write) => {
    fc.assert(fc.property(codes, (code) => readCode(write(code)) === code));
  });
});

describe('the check character notices', () => {
  test('every single wrong character', () => {
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...ALPHABET), (code, place, wrong) => {
        fc.pre(code[place] !== wrong);
        expect(readCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('any two characters that changed places, neighbours or not', () => {
    fc.assert(
      fc.property(codes, places, places, (code, one, other) => {
        fc.pre(code[one] !== code[other]);
        expect(readCode(swapped(code, one, other))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('31 of 32 sets of twelve characters that are no code', () => {
    let taken = 0;
    const tries = 32_000;
    for (let index = 0; index < tries; index += 1) {
      let text = '';
      for (let place = 0; place < 12; place += 1)
        text += ALPHABET[Math.imul(index * 12 + place + 1, 0x9e3779b1) >>> 27];
      if (readCode(text)) taken += 1;
    }
    expect(taken / tries).toBeGreaterThan(0.02);
    expect(taken / tries).toBeLessThan(0.045);
  });
});

test.each(['', 'ABCD', 'ABCD-EFGH-JKM', 'ABCD-EFGH-JKMN-P', '<script>', 'UUUU-UUUU-UUUU', '☃'.repeat(12)])(
  '%j is no code',
  (text) => expect(readCode(text)).toBeNull(),
);
