import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/**
 * The secret in a respondent's link: 16 random bytes as 22 characters of base64url. It is stored nowhere;
 * the two digests below are, each in its own table.
 */
export const Token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand<'Token'>();
export type Token = z.infer<typeof Token>;

export const InvitationDigest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'InvitationDigest'>();
/** Finds the invitation in Register. */
export type InvitationDigest = z.infer<typeof InvitationDigest>;

export const ResponseKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ResponseKey'>();
/** Finds the response in Responses. */
export type ResponseKey = z.infer<typeof ResponseKey>;

export const CommentKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'CommentKey'>();
/** Finds one comment in Responses; it tells neither the response nor the author's other comments. */
export type CommentKey = z.infer<typeof CommentKey>;

/** 16 bytes from a cryptographic source become a token. */
export function tokenFrom(random: Uint8Array): Token {
  if (random.length !== 16) throw new RangeError('a token is made of 16 random bytes');
  return Token.parse(
    btoa(String.fromCharCode(...random))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .slice(0, 22),
  );
}

/*
 * Independent digests of one token: SHA-256 with different domain prefixes, so that none can be computed
 * from another. Whoever holds both tables cannot tell which response belongs to which invitation.
 */
export function invitationDigest(token: Token): InvitationDigest {
  return digest('invitation', token) as InvitationDigest;
}

export function responseKey(token: Token): ResponseKey {
  return digest('response', token) as ResponseKey;
}

export function commentKey(token: Token, itemId: string): CommentKey {
  return digest(`comment/${itemId}`, token) as CommentKey;
}

function digest(domain: string, token: Token): string {
  return bytesToHex(sha256(utf8ToBytes(`parallax/${domain}:${token}`)));
}
