import { z } from 'zod';
import type { Database } from './database.ts';
import { apiTokenKey, apiTokenList } from './keys.ts';
import { LIST_INDEX } from './tables.ts';

/** A program's key to the API, with the rights of the person who made it; its secret is hashed at rest. */
export const ApiToken = z.object({
  id: z.string().describe('Names the token; not its secret.'),
  label: z.string().trim().min(1).max(80).describe('What it is used for.'),
  email: z.string().describe('Whose rights it carries.'),
  createdAt: z.iso.datetime(),
});
export type ApiToken = z.infer<typeof ApiToken>;

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
      await register.put({
        ...apiTokenKey(hash),
        listPk: apiTokenList(token.email),
        listSk: `${token.createdAt}#${token.id}`,
        hash,
        ...token,
      });
    },

    /** The token whose secret has this hash. */
    async find(hash: string): Promise<ApiToken | null> {
      const item = await register.get(apiTokenKey(hash));
      return item ? ApiToken.parse(item) : null;
    },

    /** A person's tokens, oldest first. */
    list: async (email: string): Promise<ApiToken[]> => (await listed(email)).map(({ token }) => token),

    /** Revokes one of a person's tokens; false when they have no such token. */
    async remove(email: string, id: string): Promise<boolean> {
      const entries = (await listed(email)).filter(({ token }) => token.id === id);
      await register.removeMany(entries.map(({ hash }) => apiTokenKey(hash)));
      return entries.length > 0;
    },
  };
}
