import { z } from 'zod';
import type { ItemPage, StoredItem } from './database.ts';

/** A page of a listing; `next` is the cursor of the following page, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export function pageFrom<T>(page: ItemPage, parse: (item: StoredItem) => T): Page<T> {
  return {
    items: page.items.map(parse),
    next: page.cursor ? Buffer.from(JSON.stringify(page.cursor)).toString('base64url') : null,
  };
}

const Start = z.record(z.string(), z.unknown());

/** Reads a cursor back; a cursor that is not ours starts at the beginning. */
export function startOf(cursor: string | undefined): StoredItem | undefined {
  if (!cursor) return undefined;
  try {
    return Start.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
