import {
  Partnership,
  type PartnershipId,
  type Partnership as PartnershipValue,
} from '../../shared/partnership/partnership.ts';
import type { Database } from './database.ts';
import { PARTNERSHIP_LIST, partnershipKey } from './keys.ts';
import { type Page, pageFrom, startOf } from './page.ts';
import { setting } from './set-expression.ts';
import { LIST_INDEX } from './tables.ts';

/** Where a partnership stands in the list by name. */
export function placeInList({ id, name }: Pick<PartnershipValue, 'id' | 'name'>): string {
  return `${name.toLocaleLowerCase('en')}#${id}`;
}

export function partnershipStore({ register }: Database) {
  const stored = (partnership: PartnershipValue) => ({
    ...partnershipKey(partnership.id),
    listPk: PARTNERSHIP_LIST,
    listSk: placeInList(partnership),
    ...partnership,
  });

  return {
    /** One partnership, for every page and step that concerns it. */
    async find(id: PartnershipId): Promise<PartnershipValue | null> {
      const item = await register.get(partnershipKey(id));
      return item ? Partnership.parse(item) : null;
    },

    /** All partnerships by name, for the operator's overview. */
    async list({
      limit,
      cursor,
    }: {
      limit: number;
      cursor?: string | undefined;
    }): Promise<Page<PartnershipValue>> {
      const page = await register.query({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': PARTNERSHIP_LIST },
        Limit: limit,
        cursor: startOf(cursor, { listPk: PARTNERSHIP_LIST }),
      });
      return pageFrom(page, (item) => Partnership.parse(item));
    },

    /** Adds a partnership that was not there. */
    async add(partnership: PartnershipValue): Promise<void> {
      await register.put(stored(partnership), { condition: 'attribute_not_exists(pk)' });
    },

    /** Replaces the revision that was read; false when somebody else was first. */
    async replace(partnership: PartnershipValue, seenRevision: number): Promise<boolean> {
      const { pk, sk, ...rest } = stored(partnership);
      const { ExpressionAttributeValues, ...update } = setting(rest);
      const result = await register.update(
        { pk, sk },
        {
          ...update,
          ConditionExpression: '#revision = :seen',
          ExpressionAttributeValues: { ...ExpressionAttributeValues, ':seen': seenRevision },
        },
      );
      return result !== null;
    },
  };
}
