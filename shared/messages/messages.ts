import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import type { Language } from '../language.ts';
import type { MessageKey } from './catalogue.ts';
import { CATALOGUES } from './catalogues.ts';
import { english } from './en/catalogue.ts';
import { deadlineWords, momentWords, zoneWords } from './moment-words.ts';

export type MessageValues = Record<string, string | number>;

/** The words of the product in one language, with numbers and dates as that language writes them. */
export interface Messages {
  language: Language;
  /** What numbers and dates are written by: the language, British for English. */
  locale: string;
  text(key: MessageKey, values?: MessageValues): string;
  /** A moment with day, time and zone, for instance “1 December 2026 at 18:00 IST”. */
  moment(instant: string, timeZone: string): string;
  day(instant: string, timeZone: string): string;
  /** A moment with weekday, day and time, as clocks in the zone show it; goes with the zone's name. */
  deadline(instant: string, timeZone: string): string;
  /** The zone's name at that moment, for instance “Central European Summer Time”. */
  zoneName(instant: string, timeZone: string): string;
  number(value: number, decimals?: number): string;
  /** With an explicit sign, for gaps and scores. */
  signed(value: number, decimals?: number): string;
  percent(share: number): string;
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
  // English is formatted with a hyphen, which is not as wide as the plus sign and may end a line.
  const decimal = (decimals: number, signDisplay: 'auto' | 'exceptZero') => (value: number) =>
    intl
      .formatNumber(value, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay,
      })
      .replace('-', '−');
  return {
    language,
    locale: localeOf(language),
    text: (key, values) => intl.formatMessage({ id: key }, values),
    moment: (instant, timeZone) => momentWords(intl, instant, timeZone),
    day: (instant, timeZone) =>
      intl.formatDate(instant, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
    deadline: (instant, timeZone) => deadlineWords(intl, instant, timeZone),
    zoneName: (instant, timeZone) => zoneWords(intl, instant, timeZone),
    number: (value, decimals = 1) => decimal(decimals, 'auto')(value),
    signed: (value, decimals = 1) => decimal(decimals, 'exceptZero')(value),
    percent: (share) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
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

function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

function raise(error: Error): never {
  throw error;
}
