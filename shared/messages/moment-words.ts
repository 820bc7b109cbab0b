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
export function momentWords(
  { locale, formatters }: Pick<IntlShape<string>, 'locale' | 'formatters'>,
  instant: string,
  timeZone: string,
): string {
  const date = new Date(instant);
  const format = (options: Intl.DateTimeFormatOptions) =>
    formatters.getDateTimeFormat(locale, { ...DAY_AND_TIME, timeZone, ...options });
  if (locale !== 'hi') return format({ timeZoneName: 'short' }).format(date);
  const parts = format({ timeZoneName: 'short', hourCycle: 'h23' }).formatToParts(date);
  const partOf = (part: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === part)?.value;
  const isBeforeDawn = Number(partOf('hour')) < 4;
  const time = format(isBeforeDawn ? { hourCycle: 'h23' } : { dayPeriod: 'short' }).format(date);
  return `${time} (${partOf('timeZoneName')})`;
}
