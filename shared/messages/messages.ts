import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import type { Language } from '../language.ts';
import type { MessageKey } from './catalogue.ts';
import { CATALOGUES } from './catalogues.ts';
import { english } from './en/catalogue.ts';
import { type FigureWords, figureWords, localeOf } from './figure-words.ts';

export type MessageValues = Record<string, string | number>;

/** The words of the product in one language, with numbers and dates as that language writes them. */
export interface Messages extends FigureWords {
  language: Language;
  /** What numbers and dates are written by: the language, British for English. */
  locale: string;
  text(key: MessageKey, values?: MessageValues): string;
}

const MESSAGE_KEYS = Object.keys(english) as MessageKey[];
const cache = createIntlCache();
const intls = new Map<Language, IntlShape<string>>();

/** The texts that a language still lacks; all of them when the product has no word of it. */
export function missingMessages(language: Language): MessageKey[] {
  const catalogue = CATALOGUES.get(language) ?? {};
  return MESSAGE_KEYS.filter((key) => !catalogue[key]);
}

/** The languages in which the product has all its words: those a wave or a lead can be given. */
export function productLanguages(): Language[] {
  return [...CATALOGUES.keys()].filter((language) => missingMessages(language).length === 0);
}

/** Whether the product has words for a key that was made from data, such as the kind of a stored note. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

export function messagesIn(language: Language): Messages {
  const intl = intlFor(language);
  return {
    language,
    locale: localeOf(language),
    text: (key, values) => intl.formatMessage({ id: key }, values),
    ...figureWords(intl),
  };
}

function intlFor(language: Language): IntlShape<string> {
  const known = intls.get(language);
  if (known) return known;
  const intl = createIntl(
    {
      locale: localeOf(language),
      defaultLocale: 'en',
      messages: { ...english, ...CATALOGUES.get(language) },
      onError: raise,
    },
    cache,
  );
  intls.set(language, intl);
  return intl;
}

function raise(error: Error): never {
  throw error;
}
