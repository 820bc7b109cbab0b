import type { LocalizedText } from '../../../shared/language.ts';

/** The text in the console's language, or in whatever language there is. */
export function englishText(text: LocalizedText): string {
  return text.en ?? Object.values(text)[0] ?? '';
}
