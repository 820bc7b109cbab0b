import { Member, type MemberId, type Member as MemberValue } from '../../shared/partnership/member.ts';
import { type PartnershipId, SIDES, type Side } from '../../shared/partnership/partnership.ts';
import type { Database, StoredItem } from './database.ts';
import { memberKey, memberPrefix, partnershipKey } from './keys.ts';
import { type Page, pageFrom, startOf } from './page.ts';

export function memberStore({ register }: Database) {
  const placeOf = (id: PartnershipId, side?: Side) => ({
    pk: partnershipKey(id).pk,
    prefix: memberPrefix(side),
  });
  const membersOf = (id: PartnershipId, side?: Side) => ({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': placeOf(id).pk, ':prefix': placeOf(id, side).prefix },
  });

  /** Everybody of a partnership, page by page. */
  async function* pages(id: PartnershipId, side?: Side): AsyncGenerator<MemberValue[]> {
    for await (const items of register.queryAll({ ...membersOf(id, side), ConsistentRead: true })) {
      yield items.map((item: StoredItem) => Member.parse(item));
    }
  }

  return {
    /** A page of a partnership's members, one side or both, in the order of their ids. */
    async page(
      id: PartnershipId,
      options: { side?: Side | undefined; limit: number; cursor?: string | undefined },
    ): Promise<Page<MemberValue>> {
      const page = await register.query({
        ...membersOf(id, options.side),
        Limit: options.limit,
        ConsistentRead: true,
        cursor: startOf(options.cursor, placeOf(id, options.side)),
      });
      return pageFrom(page, (item) => Member.parse(item));
    },

    /** Everybody of a partnership, for comparing with an imported roster. */
    async all(id: PartnershipId, side?: Side): Promise<MemberValue[]> {
      const members: MemberValue[] = [];
      for await (const page of pages(id, side)) members.push(...page);
      return members;
    },

    pages,

    /** The records of one person: one, or after a crash while they were moved, one on each side. */
    async records(id: PartnershipId, member: MemberId): Promise<MemberValue[]> {
      const found = await Promise.all(SIDES.map((side) => register.get(memberKey(id, side, member))));
      return found.flatMap((item) => (item ? [Member.parse(item)] : []));
    },

    /** How many people a partnership has. */
    count: (id: PartnershipId): Promise<number> => register.count({ ...membersOf(id), ConsistentRead: true }),

    /** Adds or replaces members; their ids come from their addresses, so a repeat changes nothing. */
    save: (id: PartnershipId, members: readonly MemberValue[]): Promise<void> =>
      register.putMany(members.map((member) => ({ ...memberKey(id, member.side, member.id), ...member }))),

    remove: (id: PartnershipId, members: readonly MemberValue[]): Promise<void> =>
      register.removeMany(members.map((member) => memberKey(id, member.side, member.id))),
  };
}
