import type { IntlShape } from '@formatjs/intl';
import type { Language } from '../language.ts';
import { deadlineWords, momentWords, zoneWords } from './moment-words.ts';

/** Numbers and moments as a language writes them. */
export interface FigureWords {
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

type Writing = Pick<IntlShape<string>, 'locale' | 'formatters' | 'formatNumber' | 'formatDate'>;

export function figureWords(intl: Writing): FigureWords {
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

/** What numbers and dates are written by: the language, British for English. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
