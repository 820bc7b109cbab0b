import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ResponseKey } from '../invitation/token.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code by which a respondent finds their answer in the released report: ten Crockford base-32
 * characters (50 bits), derived from the response's key, so that nothing more has to be stored.
 */
export function receiptOf(key: ResponseKey): string {
  const bytes = sha256(utf8ToBytes(`parallax/receipt:${key}`));
  let bits = 0n;
  for (const byte of bytes.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 6n;
  let receipt = '';
  for (let shift = 45n; shift >= 0n; shift -= 5n) receipt += CROCKFORD[Number((bits >> shift) & 31n)];
  return receipt;
}

/** Grouped for reading aloud and comparing: `7G2KM-9QX4T`. */
export function spellReceipt(receipt: string): string {
  return `${receipt.slice(0, 5)}-${receipt.slice(5)}`;
}
