import { z } from 'zod';

/** A BCP 47 language tag such as `en`, `hi` or `pt-BR`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as "en" or "hi"');
export type Language = z.infer<typeof Language>;

/** Whether a language is written from the left or from the right. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT_SCRIPTS.has(script ?? '') ? 'rtl' : 'ltr';
}

/** Arabic, Hebrew, N’Ko, Syriac, Thaana and Adlam. */
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa', 'Adlm']);

const Text = z.string().trim().min(1, 'is empty');

/** One text in one or more languages, by language tag. */
export const LocalizedText = z.record(Language, Text.max(4000, 'is longer than 4,000 characters'));
export type LocalizedText = z.infer<typeof LocalizedText>;

/** Such a text as people read it: with the organisations' names filled in it may be longer than written. */
export const ReadText = z.record(Language, Text);

/**
 * The text in the wanted language.
 *
 * A deployed wave has every text in each of its languages, so the fallbacks (English, then whatever there
 * is) serve drafts and previews only.
 */
export function textIn(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}
