const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long an event waits after each failed attempt, as the Standard Webhooks specification suggests: ten
 * attempts within a little more than three days. Whoever looks less often than every few seconds tries later.
 */
export const WAITS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** When to try again after so many attempts; null when it is given up. */
export function nextAttemptAt(attempts: number, now: Date): string | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait).toISOString();
}
