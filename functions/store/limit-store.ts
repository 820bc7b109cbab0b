import type { Database } from './database.ts';
import { limitKey } from './keys.ts';

export function limitStore({ register }: Database) {
  return {
    /** Counts one more use in the current period and returns how many there were; the count expires by itself. */
    async count(scope: string, subject: string, now: Date, periodSeconds: number): Promise<number> {
      const seconds = Math.floor(now.getTime() / 1000);
      const period = Math.floor(seconds / periodSeconds);
      const item = await register.update(limitKey(scope, subject, period), {
        UpdateExpression: 'SET expiresAt = :end ADD uses :one',
        ExpressionAttributeValues: { ':end': (period + 2) * periodSeconds, ':one': 1 },
      });
      return Number(item?.uses ?? 1);
    },

    /** How many uses have been counted in the current period. */
    async uses(scope: string, subject: string, now: Date, periodSeconds: number): Promise<number> {
      const period = Math.floor(now.getTime() / 1000 / periodSeconds);
      const item = await register.get(limitKey(scope, subject, period));
      return Number(item?.uses ?? 0);
    },
  };
}
