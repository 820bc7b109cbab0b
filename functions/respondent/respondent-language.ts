import { type Language, Language as LanguageSchema } from '../../shared/language.ts';

/** What a request tells of the language its reader wants. */
export interface Reader {
  /** What was chosen on the page. */
  chosen: string | undefined;
  /** The browser's `Accept-Language` (RFC 9110, 12.5.4). */
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
  return offered(chosen) ?? offered(known) ?? bestAccepted(languages, accepted) ?? languages[0] ?? 'en';
}

/** The wave's language that the browser prefers; regional forms (`hi-IN`) are taken for the language. */
function bestAccepted(languages: readonly Language[], accepted = ''): Language | undefined {
  const ranges = accepted
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => quality > 0 && LanguageSchema.safeParse(tag).success)
    .sort((first, second) => second.quality - first.quality);
  for (const { tag } of ranges) {
    const match =
      languages.find((language) => language.toLowerCase() === tag) ??
      languages.find((language) => language.toLowerCase() === tag.split('-')[0]);
    if (match) return match;
  }
  return undefined;
}
