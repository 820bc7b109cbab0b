/** How long a step may go without a sign of life before the scheduler gives it to another worker. */
export const LEASE_MS = 60_000;

export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
