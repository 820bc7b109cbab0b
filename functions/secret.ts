import { createHash } from 'node:crypto';

/** A secret of 32 random bytes for a sign-in link, a session or an API token, as base64url. */
export function newSecret(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** The only form in which such a secret is stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(`parallax/secret:${secret}`).digest('hex');
}
