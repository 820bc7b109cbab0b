import type { Language } from '../../shared/language.ts';
import { preferredLanguage } from '../app/preferred-language.ts';

/** What a request tells of the language its reader wants. */
export interface Reader {
  /** What was chosen on the page. */
  chosen: string | undefined;
  /** The browser's `Accept-Language`. */
  accepted: string | undefined;
}

interface Choice extends Reader {
  /** The languages to choose from, the default first. */
  languages: readonly Language[];
  /** What the roster says. */
  known?: Language | undefined;
}

/** The language a respondent reads: chosen on the page, else from the roster, else the browser's, else the wave's. */
export function respondentLanguage({ languages, chosen, known, accepted }: Choice): Language {
  const offered = (language: string | undefined) => languages.find((each) => each === language);
  return offered(chosen) ?? offered(known) ?? preferredLanguage(accepted, languages) ?? languages[0] ?? 'en';
}
