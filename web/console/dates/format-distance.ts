const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far off an instant is, “in 3 days”; below a minute “any moment now” or “just now”. */
export function formatDistance(instant: string, now: Date): string {
  const distance = Date.parse(instant) - now.getTime();
  for (const [unit, size] of UNITS) {
    if (Math.abs(distance) >= size) return RELATIVE.format(Math.round(distance / size), unit);
  }
  return distance > 0 ? 'any moment now' : 'just now';
}
