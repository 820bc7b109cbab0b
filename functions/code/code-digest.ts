import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { CodeDigest, type InvitationCode } from '../../shared/invitation/code.ts';

/** Some eight milliseconds of one core; see the arithmetic in docs/privacy.md before changing it. */
const ROUNDS = 20_000;

const stretched = promisify(pbkdf2);

/**
 * The only form in which a code is stored (PBKDF2 with SHA-256 and a domain of its own). A token of 128 bits
 * needs no stretching; the 55 bits of a code could be tried out by whoever holds a copy of Register.
 */
export async function codeDigest(code: InvitationCode): Promise<CodeDigest> {
  const digest = await stretched(code, 'parallax/code', ROUNDS, 32, 'sha256');
  return CodeDigest.parse(digest.toString('hex'));
}
