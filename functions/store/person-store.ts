import { z } from 'zod';
import { PersonDetails } from '../../shared/access/roles.ts';
import {
  PartnershipId,
  type PartnershipId as PartnershipIdValue,
  Side,
} from '../../shared/partnership/partnership.ts';
import type { Database } from './database.ts';
import { ACCESS_LIST, accessKey, LEAD_LIST, LEAD_PREFIX, leadKey, signedInKey } from './keys.ts';
import { type Page, pageFrom, startOf } from './page.ts';
import { LIST_INDEX } from './tables.ts';

/** A side of a partnership that a person leads. */
export const Leadership = z.object({ partnershipId: PartnershipId, side: Side });
export type Leadership = z.infer<typeof Leadership>;

/** What a person who signs in may be. */
export interface Roles {
  /** Operator of the whole installation. */
  operator: boolean;
  /** Partnerships of which they are operator by name. */
  operates: PartnershipIdValue[];
  /** Partnerships that they may only look at. */
  observes: PartnershipIdValue[];
  leads: Leadership[];
}

/** Somebody who was invited as operator or observer. */
export const InvitedPerson = PersonDetails.extend({
  invitedAt: z.iso.datetime().describe('When the newest invitation was sent.'),
  invitedBy: z.string().describe('Address of the operator who did it first.'),
  revision: z.number().int().min(1),
});
export type InvitedPerson = z.infer<typeof InvitedPerson>;

const ListedLead = Leadership.extend({ email: z.string() });
export type ListedLead = z.infer<typeof ListedLead>;

export function personStore({ register }: Database) {
  return {
    /** The roles of an address. */
    async roles(email: string): Promise<Roles> {
      const roles: Roles = { operator: false, operates: [], observes: [], leads: [] };
      for await (const items of register.queryAll({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': accessKey(email).pk },
        ConsistentRead: true,
      })) {
        for (const item of items) {
          if (String(item.sk).startsWith(LEAD_PREFIX)) roles.leads.push(Leadership.parse(item));
          if (item.sk !== accessKey(email).sk) continue;
          const { access } = InvitedPerson.parse(item);
          const named = (role: 'operator' | 'observer') =>
            access.partnerships.filter((each) => each.role === role).map((each) => each.partnershipId);
          roles.operator = access.installation;
          roles.operates = named('operator');
          roles.observes = named('observer');
        }
      }
      return roles;
    },

    /** Somebody who was invited as operator or observer; null when they were not. */
    async find(email: string): Promise<InvitedPerson | null> {
      const item = await register.get(accessKey(email));
      return item ? InvitedPerson.parse(item) : null;
    },

    /** Everybody who was invited as operator or observer, by address. */
    async withAccess(): Promise<InvitedPerson[]> {
      const people: InvitedPerson[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': ACCESS_LIST },
      })) {
        people.push(...items.map((item) => InvitedPerson.parse(item)));
      }
      return people;
    },

    /** Gives a person access; false when they were given some already. */
    async invite(person: InvitedPerson): Promise<boolean> {
      const { written } = await register.put(
        { ...accessKey(person.email), listPk: ACCESS_LIST, listSk: person.email, ...person },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    /** Replaces the revision that was read; false when somebody else changed or removed it first. */
    async replace(person: InvitedPerson, seenRevision: number): Promise<boolean> {
      const { written } = await register.put(
        { ...accessKey(person.email), listPk: ACCESS_LIST, listSk: person.email, ...person },
        { condition: 'revision = :seen', values: { ':seen': seenRevision } },
      );
      return written;
    },

    /** Takes the access of an operator or observer away; what they lead stays. */
    removeAccess: async (email: string): Promise<boolean> =>
      (await register.remove(accessKey(email))) !== undefined,

    makeLead: async (email: string, lead: Leadership): Promise<void> => {
      const listSk = `${email}#${lead.partnershipId}#${lead.side}`;
      await register.put({
        ...leadKey(email, lead.partnershipId, lead.side),
        listPk: LEAD_LIST,
        listSk,
        email,
        ...lead,
      });
    },

    removeLead: async (email: string, lead: Leadership): Promise<void> => {
      await register.remove(leadKey(email, lead.partnershipId, lead.side));
    },

    /** The leads of all partnerships whose address begins so, one item a side they lead. */
    async leads({
      limit,
      cursor,
      address = '',
    }: {
      limit: number;
      cursor?: string | undefined;
      address?: string | undefined;
    }): Promise<Page<ListedLead>> {
      const page = await register.query({
        IndexName: LIST_INDEX,
        KeyConditionExpression: address
          ? 'listPk = :list AND begins_with(listSk, :address)'
          : 'listPk = :list',
        ExpressionAttributeValues: { ':list': LEAD_LIST, ...(address ? { ':address': address } : {}) },
        Limit: limit,
        cursor: startOf(cursor, { listPk: LEAD_LIST }),
      });
      return pageFrom(page, (item) => ListedLead.parse(item));
    },

    /** Notes that somebody has signed in once; when is not kept. */
    noteSignedIn: async (email: string): Promise<void> => {
      await register.put(signedInKey(email), { condition: 'attribute_not_exists(pk)' });
    },

    hasSignedIn: async (email: string): Promise<boolean> =>
      (await register.get(signedInKey(email))) !== undefined,
  };
}
