import { z } from 'zod';
import type { Database } from './database.ts';
import { sessionKey, signInKey } from './keys.ts';

/** A signed-in person's session; found by the hash of the secret in the cookie. */
export const Session = z.object({
  email: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
});
export type Session = z.infer<typeof Session>;

const SignIn = z.object({ email: z.string(), createdAt: z.iso.datetime() });

const epochSeconds = (date: Date) => Math.floor(date.getTime() / 1000);

export function sessionStore({ register }: Database) {
  return {
    /** Stores a sign-in link under the hash of its secret. */
    async addSignIn(hash: string, email: string, createdAt: Date, expiresAt: Date): Promise<void> {
      await register.put({
        ...signInKey(hash),
        email,
        createdAt: createdAt.toISOString(),
        expiresAt: epochSeconds(expiresAt),
      });
    },

    /** Uses a sign-in link up; null when there is none (any more). Its age is the caller's to judge. */
    async spendSignIn(hash: string): Promise<z.infer<typeof SignIn> | null> {
      const item = await register.remove(signInKey(hash));
      return item ? SignIn.parse(item) : null;
    },

    async start(hash: string, session: Session, expiresAt: Date): Promise<void> {
      await register.put({ ...sessionKey(hash), ...session, expiresAt: epochSeconds(expiresAt) });
    },

    async find(hash: string): Promise<Session | null> {
      const item = await register.get(sessionKey(hash));
      return item ? Session.parse(item) : null;
    },

    /** Notes that a session is still in use. */
    async touch(hash: string, seenAt: Date): Promise<void> {
      await register.update(sessionKey(hash), {
        UpdateExpression: 'SET seenAt = :now',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': seenAt.toISOString() },
      });
    },

    async end(hash: string): Promise<void> {
      await register.remove(sessionKey(hash));
    },
  };
}
