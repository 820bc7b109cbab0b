import { JournalEntry, type JournalEntry as JournalEntryValue } from '../../shared/partnership/journal.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Database } from './database.ts';
import { journalKey } from './keys.ts';
import { type Page, pageFrom, startOf } from './page.ts';

/** Who did what in a partnership. Lines are added and read, never changed. */
export function journalStore({ register }: Database) {
  return {
    async add(id: PartnershipId, entry: JournalEntryValue): Promise<void> {
      await register.put({ ...journalKey(id, entry.at, entry.id), ...entry });
    },

    /** The lines of a partnership, the newest first. */
    async list(
      id: PartnershipId,
      { limit, cursor }: { limit: number; cursor?: string | undefined },
    ): Promise<Page<JournalEntryValue>> {
      const { pk } = journalKey(id, '', '');
      const page = await register.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        Limit: limit,
        cursor: startOf(cursor, { pk, prefix: '' }),
      });
      return pageFrom(page, (item) => JournalEntry.parse(item));
    },
  };
}
