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

export const DeclineSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand<'DeclineSecret'>();
/**
 * Stops the reminders of the invitation whose token it was made from, and does nothing else. It may be seen
 * where the token must not: mail services repeat a mail's `List-Unsubscribe` header in what they report.
 */
export type DeclineSecret = z.infer<typeof DeclineSecret>;

export const DeclineDigest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'DeclineDigest'>();
/** Finds the invitation in Register by its decline secret. */
export type DeclineDigest = z.infer<typeof DeclineDigest>;

/** 16 bytes from a cryptographic source become a token. */
export function tokenFrom(random: Uint8Array): Token {
  if (random.length !== 16) throw new RangeError('a token is made of 16 random bytes');
  return Token.parse(base64url(random));
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

/** The first 128 bits of one more digest of the token, as text: from it the token cannot be computed. */
export function declineSecret(token: Token): DeclineSecret {
  return DeclineSecret.parse(base64url(hashed('decline', token).slice(0, 16)));
}

/** The only form in which a decline secret is stored. */
export function declineDigest(secret: DeclineSecret): DeclineDigest {
  return digest('decline-digest', secret) as DeclineDigest;
}

function digest(domain: string, secret: Token | DeclineSecret): string {
  return bytesToHex(hashed(domain, secret));
}

function hashed(domain: string, secret: Token | DeclineSecret): Uint8Array {
  return sha256(utf8ToBytes(`parallax/${domain}:${secret}`));
}

/** 16 bytes as 22 characters that need no escaping in an address. */
function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}
