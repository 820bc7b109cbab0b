import { type Token, tokenFrom } from '../../shared/invitation/token.ts';

/** A different token for every number. */
export function aToken(number: number): Token {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, number);
  return tokenFrom(bytes);
}
