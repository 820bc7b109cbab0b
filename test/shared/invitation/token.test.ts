import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commentKey,
  declineDigest,
  declineSecret,
  invitationDigest,
  responseKey,
  Token,
  tokenFrom,
} from '../../../shared/invitation/token.ts';
import { aToken } from '../../builders/token.ts';

const bytes16 = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('a token', () => {
  test('has 22 characters that need no escaping in an address', () => {
    fc.assert(
      fc.property(bytes16, (bytes) => {
        expect(tokenFrom(bytes)).toMatch(/^[A-Za-z0-9_-]{22}$/);
      }),
    );
  });

  test('holds all 16 bytes', () => {
    fc.assert(
      fc.property(bytes16, (bytes) => {
        expect([...Buffer.from(tokenFrom(bytes), 'base64url')]).toEqual([...bytes]);
      }),
    );
  });

  test.each([15, 17, 0])('is not made of %i bytes', (length) => {
    expect(() => tokenFrom(new Uint8Array(length))).toThrow(RangeError);
  });

  test.each(['', 'x'.repeat(21), 'x'.repeat(23), `${'x'.repeat(21)}=`, `${'x'.repeat(21)}/`])(
    'is not %j',
    (text) => {
      expect(Token.safeParse(text).success).toBe(false);
    },
  );
});

describe('the digests of a token', () => {
  const token = aToken(7);
  const all = [
    invitationDigest(token),
    responseKey(token),
    commentKey(token, 'one-change'),
    commentKey(token, 'keep-doing'),
    declineDigest(declineSecret(token)),
  ];

  test('are 64 hexadecimal characters', () => {
    for (const digest of all) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('all differ, so that none tells another', () => {
    expect(new Set(all).size).toBe(5);
  });

  test('are the same every time', () => {
    expect([invitationDigest(token), responseKey(token)]).toEqual([all[0], all[1]]);
    expect(commentKey(token, 'one-change')).toBe(all[2]);
  });

  test('are those of no other token', () => {
    const other = aToken(8);
    const digests = [invitationDigest(other), responseKey(other), commentKey(other, 'one-change')];
    expect(digests.filter((digest) => all.some((mine) => mine === digest))).toEqual([]);
  });

  test('are SHA-256 with a domain prefix each', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(all).toEqual([
      sha256(`parallax/invitation:${token}`),
      sha256(`parallax/response:${token}`),
      sha256(`parallax/comment/one-change:${token}`),
      sha256(`parallax/comment/keep-doing:${token}`),
      sha256(`parallax/decline-digest:${declineSecret(token)}`),
    ]);
  });
});

describe('the secret that stops reminders', () => {
  test('is half of a digest of its own, so that the token cannot be computed from it', () => {
    const digest = createHash('sha256')
      .update(`parallax/decline:${aToken(7)}`)
      .digest();
    expect(declineSecret(aToken(7))).toBe(digest.subarray(0, 16).toString('base64url'));
  });

  test('has 22 characters that need no escaping in an address, other ones for every token', () => {
    fc.assert(
      fc.property(bytes16, bytes16, (bytes, others) => {
        const [token, other] = [tokenFrom(bytes), tokenFrom(others)];
        expect(declineSecret(token)).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(declineSecret(token)).not.toBe(token);
        expect(declineSecret(token) === declineSecret(other)).toBe(token === other);
      }),
    );
  });
});
