/** Languages offered for people; a questionnaire brings its own list. */
export const OFFERED_LANGUAGES = [
  ...[
    'en',
    'hi',
    'ru',
    'ar',
    'bn',
    'cs',
    'da',
    'de',
    'el',
    'es',
    'fi',
    'fr',
    'gu',
    'he',
    'hu',
    'id',
    'it',
    'ja',
  ],
  ...[
    'kn',
    'ko',
    'ml',
    'mr',
    'ms',
    'nb',
    'nl',
    'pa',
    'pl',
    'pt',
    'ro',
    'sv',
    'sw',
    'ta',
    'te',
    'th',
    'tr',
    'uk',
  ],
  ...['ur', 'vi', 'zh'],
];

/** The name of a language tag as a language has it, for instance “Hindi”; the tag itself when it has none. */
export function languageName(tag: string, inLanguage = 'en'): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
