import { z } from 'zod';
import { PartnershipId } from '../partnership/partnership.ts';

/** What an API token may be used for; never more than the person may who made it. */
export const ApiScope = z.enum(['read', 'rosters', 'waves', 'everything']);
export type ApiScope = z.infer<typeof ApiScope>;

/** What somebody chooses about a new token. */
export const NewApiToken = z.object({
  label: z.string().trim().min(1, 'is empty').max(80).describe('What it is used for.'),
  scopes: z
    .array(ApiScope)
    .min(1, 'Choose at least one.')
    .max(4)
    .default(['everything'])
    .describe(
      '`read`: look; `rosters`: change members; `waves`: change waves; `everything`: all you may do.',
    ),
  partnerships: z
    .array(PartnershipId)
    .min(1, 'Name at least one partnership.')
    .max(100)
    .nullable()
    .default(null)
    .describe('The only partnerships it reaches; null: all of yours.'),
  days: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .default(null)
    .describe('Days until it expires; null: never.'),
});
export type NewApiToken = z.infer<typeof NewApiToken>;

/** Who has access to what is not for a program that only reads. */
const ABOUT_ACCESS = /^\/(people|leads|sessions|tokens|webhooks)(\/|$)/;
const OF_ROSTERS = /^\/partnerships\/[^/]+\/members(\/|$)/;
const OF_WAVES = /^\/(partnerships\/[^/]+\/waves|waves\/[^/]+)(\/|$)/;

/**
 * The scope that a request needs. Whatever is not known here and changes something needs `everything`, so that
 * a new route is closed to narrow tokens until it is named.
 *
 * @param path below `/api/v1`
 */
export function scopeNeeded(method: string, path: string): ApiScope {
  if (ABOUT_ACCESS.test(path)) return 'everything';
  if (method === 'GET') return 'read';
  if (OF_ROSTERS.test(path)) return 'rosters';
  return OF_WAVES.test(path) ? 'waves' : 'everything';
}

export function isAllowed(scopes: readonly ApiScope[], needed: ApiScope): boolean {
  return scopes.includes('everything') || scopes.includes(needed);
}
