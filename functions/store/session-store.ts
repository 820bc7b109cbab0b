import { z } from 'zod';
import { Device } from '../../shared/access/device.ts';
import type { Database } from './database.ts';
import { sessionKey, sessionList, signInKey } from './keys.ts';
import { LIST_INDEX } from './tables.ts';

/** A signed-in person's session; found by the hash of the secret in the cookie. */
export const Session = z.object({
  id: z
    .string()
    .default('')
    .describe('Names the session; not its secret. Empty on sessions older than names.'),
  email: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  device: Device.default({ browser: 'other', system: 'other' }),
});
export type Session = z.infer<typeof Session>;

const SignIn = z.object({
  email: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.number().describe('Seconds since 1970.'),
});

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

    /** Uses a sign-in link up; null when there is none (any more). Whether it is too old is the caller's to judge. */
    async spendSignIn(hash: string): Promise<z.infer<typeof SignIn> | null> {
      const item = await register.remove(signInKey(hash));
      return item ? SignIn.parse(item) : null;
    },

    async start(hash: string, session: Session, expiresAt: Date): Promise<void> {
      await register.put({
        ...sessionKey(hash),
        listPk: sessionList(session.email),
        listSk: `${session.startedAt}#${session.id}`,
        ...session,
        expiresAt: epochSeconds(expiresAt),
      });
    },

    async find(hash: string): Promise<Session | null> {
      const item = await register.get(sessionKey(hash));
      return item ? Session.parse(item) : null;
    },

    /** A person's sessions, the newest first. Some may have run out and not been cleared away yet. */
    async list(email: string): Promise<Session[]> {
      return (await listed(email)).map(({ session }) => session);
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

    /** Ends those of a person's sessions that are to end; returns how many. */
    async endSome(email: string, isToEnd: (session: Session) => boolean): Promise<number> {
      const ending = (await listed(email)).filter(({ session }) => isToEnd(session));
      await register.removeMany(ending.map(({ key }) => key));
      return ending.length;
    },
  };

  async function listed(email: string) {
    const found: { key: { pk: string; sk: string }; session: Session }[] = [];
    for await (const items of register.queryAll({
      IndexName: LIST_INDEX,
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: { ':list': sessionList(email) },
      ScanIndexForward: false,
    })) {
      found.push(
        ...items.map((item) => ({
          key: { pk: String(item.pk), sk: String(item.sk) },
          session: Session.parse(item),
        })),
      );
    }
    return found;
  }
}
