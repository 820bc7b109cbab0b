import { z } from 'zod';
import type { Partnership, PartnershipId } from '../../shared/partnership/partnership.ts';
import { PartnershipId as Id } from '../../shared/partnership/partnership.ts';
import { Standing } from '../../shared/partnership/standing.ts';
import type { Database } from './database.ts';
import { PORTFOLIO_LIST, standingKey } from './keys.ts';
import { placeInList } from './partnership-store.ts';
import { LIST_INDEX } from './tables.ts';

/** A standing as it was last worked out. */
const KeptStanding = z.object({
  partnershipId: Id,
  standing: Standing,
  at: z.iso.datetime().describe('When it was worked out.'),
  outdatedAt: z.string().default('').describe('When something last changed; empty when nothing has.'),
});
export type KeptStanding = z.infer<typeof KeptStanding>;

/**
 * How partnerships stand, worked out when somebody looks and kept for the next one. Whatever changes a wave
 * only says that the standing is outdated.
 */
export function standingStore({ register }: Database) {
  return {
    /** Says that a standing has to be worked out anew. */
    async outdate(id: PartnershipId, now: Date): Promise<void> {
      await register.update(standingKey(id), {
        UpdateExpression: 'SET outdatedAt = :now',
        ExpressionAttributeValues: { ':now': now.toISOString() },
      });
    },

    /** When it was last said to be outdated; empty when never. Asked before it is worked out. */
    async outdatedAt(id: PartnershipId): Promise<string> {
      const item = await register.get(standingKey(id));
      return z.string().default('').parse(item?.outdatedAt);
    },

    /** Keeps a standing, unless something has changed since `seen`: then it would be wrong. */
    async save(
      partnership: Pick<Partnership, 'id' | 'name'>,
      standing: Standing,
      { at, seen }: { at: Date; seen: string },
    ): Promise<void> {
      await register.put(
        {
          ...standingKey(partnership.id),
          listPk: PORTFOLIO_LIST,
          listSk: placeInList(partnership),
          partnershipId: partnership.id,
          standing,
          at: at.toISOString(),
          outdatedAt: seen,
        },
        {
          condition: 'attribute_not_exists(outdatedAt) OR outdatedAt = :seen',
          values: { ':seen': seen },
        },
      );
    },

    /** The standings kept for a stretch of the list of partnerships, by the first and the last of it. */
    async between(
      first: Pick<Partnership, 'id' | 'name'>,
      last: Pick<Partnership, 'id' | 'name'>,
    ): Promise<KeptStanding[]> {
      const kept: KeptStanding[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list AND listSk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':list': PORTFOLIO_LIST,
          ':first': placeInList(first),
          ':last': placeInList(last),
        },
      })) {
        kept.push(...items.map((item) => KeptStanding.parse(item)));
      }
      return kept;
    },
  };
}
