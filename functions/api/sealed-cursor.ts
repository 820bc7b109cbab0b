import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../refusal.ts';

/**
 * A cursor that its reader can only give back as it is. Where what follows a cursor is counted, a cursor of
 * one's own making would count single persons.
 *
 * @param secret the installation's
 * @param list what the cursor is a place in; it serves for no other list
 */
export function sealCursor(secret: Uint8Array, list: string, cursor: string): string {
  return `${cursor}.${sealOf(secret, list, cursor)}`;
}

/** The cursor inside; refuses one that was not sealed for this list. */
export function openCursor(secret: Uint8Array, list: string, sealed: string): string {
  const [cursor = '', seal = ''] = sealed.split('.');
  const expected = Buffer.from(sealOf(secret, list, cursor));
  const given = Buffer.from(seal);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return cursor;
  throw new Refusal('invalid-input', 'The cursor is not one of this list.');
}

function sealOf(secret: Uint8Array, list: string, cursor: string): string {
  return createHmac('sha256', secret).update(`${list}\0${cursor}`).digest('base64url');
}
