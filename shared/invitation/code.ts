import { z } from 'zod';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Random characters, of five bits each; one more checks them. */
const RANDOM_LENGTH = 11;

/**
 * The code on a printed sheet: twelve characters of Crockford's base 32, of which eleven are random (55 bits)
 * and the last checks the others. It is a door and not a key: it leads to a new link of its invitation and
 * never to answers. It is stored nowhere.
 */
export const InvitationCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .refine(hasRightCheck)
  .brand<'InvitationCode'>();
export type InvitationCode = z.infer<typeof InvitationCode>;

export const CodeDigest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'CodeDigest'>();
/** Finds the invitation in Register. */
export type CodeDigest = z.infer<typeof CodeDigest>;

/** Seven bytes from a cryptographic source become a code; the 56th bit is left over. */
export function codeFrom(random: Uint8Array): InvitationCode {
  if (random.length !== 7) throw new RangeError('a code is made of 7 random bytes');
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let characters = '';
  for (let place = 0; place < RANDOM_LENGTH; place += 1) {
    characters += ALPHABET.charAt(Number((bits >> BigInt(5 * place)) & 31n));
  }
  return InvitationCode.parse(characters + checkOf(characters));
}

/** In groups, as it is printed: `4K7M-Q2XD-9RTH`. */
export function spellCode(code: InvitationCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * Reads what a person typed: capitals, spaces and dashes do not matter, O is 0, I and L are 1, and letters of
 * a Cyrillic keyboard that look like Latin ones and digits of a Hindi one are taken for what they look like.
 * Null when it cannot be a code: then somebody mistyped, and nothing need be looked up.
 */
export function readCode(typed: string): InvitationCode | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}_.]/gu, '')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - '०'.charCodeAt(0)))
    .replace(/[ОIІL]|[АВСЕНКМРТХУ]|O/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  const code = InvitationCode.safeParse(characters);
  return code.success ? code.data : null;
}

/** What is taken for what: Latin letters that are not in the alphabet, then Cyrillic ones. */
const LOOK_ALIKES: Record<string, string> = {
  ...{ O: '0', I: '1', L: '1' },
  ...{
    О: '0',
    І: '1',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    К: 'K',
    М: 'M',
    Р: 'P',
    Т: 'T',
    Х: 'X',
    У: 'Y',
  },
};

/**
 * The check character makes the sum of all characters, each multiplied with a power of its own of a generator
 * of the field of 32 elements, zero. So one wrong character, or any two that changed places, are noticed for
 * certain; of other errors 31 in 32.
 */
function checkOf(characters: string): string {
  return ALPHABET.charAt(weightedSum(characters));
}

function hasRightCheck(code: string): boolean {
  return checkOf(code.slice(0, RANDOM_LENGTH)) === code.charAt(RANDOM_LENGTH);
}

/** The sum over the field with x⁵ = x² + 1, by Horner's rule: the last character counts x, the one before x². */
function weightedSum(characters: string): number {
  let sum = 0;
  for (const character of characters) sum = timesX(sum ^ ALPHABET.indexOf(character));
  return sum;
}

function timesX(element: number): number {
  const doubled = element << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}
