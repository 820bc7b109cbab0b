import { z } from 'zod';

/** A BCP 47 language tag such as `en`, `hi` or `pt-BR`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as "en" or "hi"');
export type Language = z.infer<typeof Language>;

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
