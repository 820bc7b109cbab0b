import type { Language } from '../../../shared/language.ts';
import { CONSOLE_CATALOGUES } from '../../../shared/messages/console-catalogues.ts';

const KEPT_AS = 'parallax-language';

/** The console's languages, in the order in which they are offered. */
export const CONSOLE_LANGUAGES: readonly Language[] = [...CONSOLE_CATALOGUES.keys()];

/**
 * The language chosen on this device; else the one in which the reader gets mails and reports; else the first
 * of the browser's that there is; else English.
 */
export function chosenLanguage(ofReader: Language | null = null): Language {
  const wanted = [kept(), ofReader, ...navigator.languages].filter((tag) => tag !== null);
  const known = (tag: string) =>
    CONSOLE_LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
  return wanted.flatMap((tag) => known(tag) ?? [])[0] ?? 'en';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // A browser that keeps nothing forgets the choice, and only that.
  }
}

function kept(): Language | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
