import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { ItemPage, StoredItem } from './database.ts';
import type { Key } from './keys.ts';

/** A page of a listing; `next` is the cursor of the following page, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Where the items of a listing lie: in a partition of the table, under a prefix, or in a list of the index. */
export type Listing = { pk: string; prefix: string } | { listPk: string };

const Place = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  listPk: z.string().optional(),
  listSk: z.string().optional(),
});

export function pageFrom<T>(page: ItemPage, parse: (item: StoredItem) => T): Page<T> {
  return {
    items: page.items.map(parse),
    next: page.cursor ? Buffer.from(JSON.stringify(page.cursor)).toString('base64url') : null,
  };
}

/**
 * Reads a cursor back. Cursors are not signed; one that does not belong to this very listing is refused, so
 * that none reaches into items that the listing would not show.
 */
export function startOf(cursor: string | undefined, listing: Listing): StoredItem | undefined {
  if (!cursor) return undefined;
  const place = Place.safeParse(decoded(cursor));
  if (!place.success || !belongsTo(listing, place.data)) {
    throw new Refusal('invalid-input', 'The cursor is not one of this list.');
  }
  return place.data;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function belongsTo(
  listing: Listing,
  place: Key & { listPk?: string | undefined; listSk?: string | undefined },
) {
  if ('listPk' in listing) return place.listPk === listing.listPk && place.listSk !== undefined;
  const { pk, sk, ...index } = place;
  return pk === listing.pk && sk.startsWith(listing.prefix) && Object.keys(index).length === 0;
}
