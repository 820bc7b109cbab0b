import { z } from 'zod';
import {
  PartnershipId,
  type PartnershipId as PartnershipIdValue,
  Side,
} from '../../shared/partnership/partnership.ts';
import type { Database } from './database.ts';
import { LEAD_PREFIX, leadKey, operatorKey } from './keys.ts';

/** A side of a partnership that a person leads. */
export const Leadership = z.object({ partnershipId: PartnershipId, side: Side });
export type Leadership = z.infer<typeof Leadership>;

/** What a person who signs in may be. */
export interface Roles {
  operator: boolean;
  leads: Leadership[];
}

export function personStore({ register }: Database) {
  return {
    /** The roles of an address. */
    async roles(email: string): Promise<Roles> {
      const roles: Roles = { operator: false, leads: [] };
      for await (const items of register.queryAll({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': operatorKey(email).pk },
        ConsistentRead: true,
      })) {
        for (const item of items) {
          if (item.sk === operatorKey(email).sk) roles.operator = true;
          else if (String(item.sk).startsWith(LEAD_PREFIX)) roles.leads.push(Leadership.parse(item));
        }
      }
      return roles;
    },

    makeOperator: async (email: string): Promise<void> => {
      await register.put(operatorKey(email));
    },

    makeLead: async (
      email: string,
      lead: { partnershipId: PartnershipIdValue; side: Side },
    ): Promise<void> => {
      await register.put({ ...leadKey(email, lead.partnershipId, lead.side), ...lead });
    },

    removeLead: async (
      email: string,
      lead: { partnershipId: PartnershipIdValue; side: Side },
    ): Promise<void> => {
      await register.remove(leadKey(email, lead.partnershipId, lead.side));
    },
  };
}
