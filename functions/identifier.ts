const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random identifier of 80 bits, as 16 characters that read aloud well. It carries no time and no order. */
export function newIdentifier(random: (bytes: number) => Uint8Array): string {
  return Array.from(random(16), (byte) => ALPHABET[byte & 31]).join('');
}
