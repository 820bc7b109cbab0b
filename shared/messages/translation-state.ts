import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What has to be done to a translation, each list naming keys of messages. */
export interface TranslationState {
  /** In the original, not in the translation. */
  missing: string[];
  /** Translated from a wording that the original no longer has. */
  stale: string[];
  /** In the translation, not in the original. */
  unknown: string[];
}

/**
 * Compares a translation with its original. Which wording a text was made from is told by a fingerprint that
 * was noted when it was translated.
 *
 * @param madeFrom for each key the fingerprint of the original at the time of translating
 */
export function translationState(
  original: Readonly<Record<string, string>>,
  translation: Readonly<Record<string, string>>,
  madeFrom: Readonly<Record<string, string>>,
): TranslationState {
  return {
    missing: Object.keys(original).filter((key) => !translation[key]),
    stale: Object.entries(original)
      .filter(([key, words]) => translation[key] && madeFrom[key] !== fingerprint(words))
      .map(([key]) => key),
    unknown: Object.keys(translation).filter((key) => !Object.hasOwn(original, key)),
  };
}

/** Eight hexadecimal digits that change with the text. */
export function fingerprint(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(words))).slice(0, 8);
}
