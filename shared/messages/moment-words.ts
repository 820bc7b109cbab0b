import type { IntlShape } from '@formatjs/intl';

const DAY_AND_TIME = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/**
 * A moment with day, time and zone, as the language of `intl` writes them.
 *
 * Hindi ends a time with बजे, the word for “o’clock”, and Intl puts the zone in front of it: “6:00 pm IST बजे”.
 * So there the zone follows in brackets, and the part of the day stands before the hour, as people say it. Not so
 * after midnight, where “at night” of a date may mean either of its nights: there the clock has 24 hours.
 *
 * @example momentWords(hindi, '2026-12-01T12:30:00Z', 'Asia/Kolkata') // '1 दिसंबर 2026 को शाम 6:00 बजे (IST)'
 */
export function momentWords(intl: Writing, instant: string, timeZone: string): string {
  const date = new Date(instant);
  const format = formatIn(intl, timeZone);
  if (intl.locale !== 'hi') return format({ timeZoneName: 'short' }).format(date);
  const zone = format({ timeZoneName: 'short' }).formatToParts(date).find(isZone)?.value;
  return `${hindiWords(format, date)} (${zone})`;
}

/** A moment with its weekday and without a zone, whose name goes beside it. */
export function deadlineWords(intl: Writing, instant: string, timeZone: string): string {
  const date = new Date(instant);
  const format = formatIn(intl, timeZone);
  const weekday = { weekday: 'long' } as const;
  return intl.locale === 'hi' ? hindiWords(format, date, weekday) : format(weekday).format(date);
}

/** The zone's name in full, “Central European Summer Time”, as it is called at that moment. */
export function zoneWords({ locale, formatters }: Writing, instant: string, timeZone: string): string {
  const format = formatters.getDateTimeFormat(locale, { timeZone, timeZoneName: 'long' });
  return format.formatToParts(new Date(instant)).find(isZone)?.value ?? timeZone;
}

type Writing = Pick<IntlShape<string>, 'locale' | 'formatters'>;
type Format = (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;

const isZone = ({ type }: Intl.DateTimeFormatPart) => type === 'timeZoneName';

function formatIn({ locale, formatters }: Writing, timeZone: string): Format {
  return (options) => formatters.getDateTimeFormat(locale, { ...DAY_AND_TIME, timeZone, ...options });
}

function hindiWords(format: Format, date: Date, more: Intl.DateTimeFormatOptions = {}): string {
  const hour = format({ hourCycle: 'h23' })
    .formatToParts(date)
    .find(({ type }) => type === 'hour')?.value;
  const isBeforeDawn = Number(hour) < 4;
  return format({ ...more, ...(isBeforeDawn ? { hourCycle: 'h23' } : { dayPeriod: 'short' }) }).format(date);
}
