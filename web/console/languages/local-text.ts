import type { Language, LocalizedText } from '../../../shared/language.ts';

/** The text in the reader's language, else in English, else in whatever language there is. */
export function localText(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}
