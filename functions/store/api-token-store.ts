import { z } from 'zod';
import { NewApiToken } from '../../shared/access/scopes.ts';
import type { Database } from './database.ts';
import { apiTokenKey, apiTokenList } from './keys.ts';
import { LIST_INDEX } from './tables.ts';

/** A program's key to the API, with the rights of the person who made it or fewer; its secret is hashed at rest. */
export const ApiToken = NewApiToken.omit({ days: true }).extend({
  id: z.string().describe('Names the token; not its secret.'),
  email: z.string().describe('Whose rights it carries.'),
  createdAt: z.iso.datetime(),
  validUntil: z.iso.datetime().nullable().default(null).describe('Null: until it is revoked.'),
  usedOn: z.iso.date().nullable().default(null).describe('The last day (UTC) on which it was used.'),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** How long a token that has run out is still listed. */
const LISTED_DAYS = 30;

export function apiTokenStore({ register }: Database) {
  const listed = async (email: string) => {
    const found: { hash: string; token: ApiToken }[] = [];
    for await (const items of register.queryAll({
      IndexName: LIST_INDEX,
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: { ':list': apiTokenList(email) },
    })) {
      found.push(...items.map((item) => ({ hash: String(item.hash), token: ApiToken.parse(item) })));
    }
    return found;
  };

  return {
    async add(hash: string, token: ApiToken): Promise<void> {
      const until = token.validUntil === null ? null : Date.parse(token.validUntil) / 1000;
      await register.put({
        ...apiTokenKey(hash),
        listPk: apiTokenList(token.email),
        listSk: `${token.createdAt}#${token.id}`,
        hash,
        ...token,
        ...(until === null ? {} : { expiresAt: Math.floor(until) + LISTED_DAYS * 86_400 }),
      });
    },

    /** The token whose secret has this hash. */
    async find(hash: string): Promise<ApiToken | null> {
      const item = await register.get(apiTokenKey(hash));
      return item ? ApiToken.parse(item) : null;
    },

    /** Notes the day on which a token was used. */
    async noteUse(hash: string, day: string): Promise<void> {
      await register.update(apiTokenKey(hash), {
        UpdateExpression: 'SET usedOn = :day',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':day': day },
      });
    },

    /** A person's tokens, oldest first. */
    list: async (email: string): Promise<ApiToken[]> => (await listed(email)).map(({ token }) => token),

    /** Revokes one of a person's tokens; false when they have no such token. */
    async remove(email: string, id: string): Promise<boolean> {
      const entries = (await listed(email)).filter(({ token }) => token.id === id);
      await register.removeMany(entries.map(({ hash }) => apiTokenKey(hash)));
      return entries.length > 0;
    },

    /** Revokes all of a person's tokens; returns how many. */
    async removeAll(email: string): Promise<number> {
      const entries = await listed(email);
      await register.removeMany(entries.map(({ hash }) => apiTokenKey(hash)));
      return entries.length;
    },
  };
}
