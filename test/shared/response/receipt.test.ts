import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { responseKey } from '../../../shared/invitation/token.ts';
import { receiptOf, spellReceipt } from '../../../shared/response/receipt.ts';
import { aToken } from '../../builders/token.ts';

const tokens = Array.from({ length: 200 }, (_, index) => aToken(index));

describe('a receipt', () => {
  test('has ten characters of the Crockford alphabet, which has no I, L, O and U', () => {
    for (const token of tokens) {
      expect(receiptOf(responseKey(token))).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    }
  });

  test('is the same for the same answer and another for every other', () => {
    const receipts = tokens.map((token) => receiptOf(responseKey(token)));
    expect(new Set(receipts).size).toBe(tokens.length);
    expect(tokens.map((token) => receiptOf(responseKey(token)))).toEqual(receipts);
  });

  test('is the first 50 bits of a digest of the response’s key, which does not tell the key', () => {
    const [token] = tokens;
    if (!token) throw new Error('no token');
    const digest = createHash('sha256')
      .update(`parallax/receipt:${responseKey(token)}`)
      .digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const groups = bits.slice(0, 50).match(/.{5}/g) ?? [];
    const spelt = groups.map((group) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(Number.parseInt(group, 2)));
    expect(receiptOf(responseKey(token))).toBe(spelt.join(''));
  });

  test('uses the whole alphabet', () => {
    const used = new Set(tokens.flatMap((token) => [...receiptOf(responseKey(token))]));
    expect(used.size).toBe(32);
  });

  test('is spelt in two groups of five', () => {
    expect(spellReceipt('7G2KM9QX4T')).toBe('7G2KM-9QX4T');
  });
});
