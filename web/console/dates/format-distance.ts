import type { Words } from '../words/words.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far off an instant is, “in 3 days”; below a minute “any moment now” or “just now”. */
export function formatDistance(words: Words, instant: string, now: Date): string {
  const distance = Date.parse(instant) - now.getTime();
  const relative = new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (Math.abs(distance) >= size) return relative.format(Math.round(distance / size), unit);
  }
  return words.text(distance > 0 ? 'console.shell.any-moment' : 'console.shell.just-now');
}
