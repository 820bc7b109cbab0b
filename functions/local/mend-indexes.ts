import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredItem } from '../store/database.ts';
import { registerTable } from '../store/tables.ts';
import { LOCAL_TABLES } from './create-tables.ts';
import type { LocalDatabase } from './local-database.ts';

const TableName = LOCAL_TABLES.register;
const INDEXES = (registerTable(TableName).GlobalSecondaryIndexes ?? []).map(
  ({ IndexName, KeySchema = [] }) => ({
    IndexName,
    attributes: KeySchema.flatMap(({ AttributeName }) => AttributeName ?? []),
  }),
);

/**
 * Brings the indexes of the local store into line with its items, after a start.
 *
 * DynamoDB writes an item and its index entries as one; the local store writes one after the other, so that a
 * process killed in between leaves an entry missing or out of date, and a wave without its entry would never
 * be looked at again. Writing an item anew writes its entries anew.
 *
 * @returns how many entries were mended
 */
export async function mendIndexes(database: LocalDatabase): Promise<number> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(database));
  const items = new Map((await scan(client)).map((item) => [nameOf(item), item]));
  let mended = 0;
  for (const { IndexName, attributes } of INDEXES) {
    const isIndexed = (item: StoredItem) => attributes.every((attribute) => item[attribute] !== undefined);
    const isSame = (one: StoredItem, other: StoredItem) =>
      attributes.every((attribute) => one[attribute] === other[attribute]);
    const entries = await scan(client, IndexName);
    const current = new Set(
      entries.filter((entry) => isSame(entry, items.get(nameOf(entry)) ?? {})).map(nameOf),
    );
    const missing = [...items.values()].filter((item) => isIndexed(item) && !current.has(nameOf(item)));
    const outdated = entries.filter((entry) => !isSame(entry, items.get(nameOf(entry)) ?? {}));
    for (const item of missing) await client.send(new PutCommand({ TableName, Item: item }));
    for (const entry of outdated) {
      // The store removes the entry of what an item was before: so the item is that for a moment.
      const item = items.get(nameOf(entry));
      const before = Object.fromEntries(attributes.map((attribute) => [attribute, entry[attribute]]));
      await client.send(new PutCommand({ TableName, Item: { ...(item ?? entry), ...before } }));
      if (item) await client.send(new PutCommand({ TableName, Item: item }));
      else await client.send(new DeleteCommand({ TableName, Key: { pk: entry.pk, sk: entry.sk } }));
    }
    mended += missing.length + outdated.length;
  }
  client.destroy();
  return mended;
}

function nameOf({ pk, sk }: StoredItem): string {
  return JSON.stringify([pk, sk]);
}

/** Every item that an index holds or should hold. */
async function scan(client: DynamoDBDocumentClient, IndexName?: string): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  let ExclusiveStartKey: StoredItem | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        IndexName,
        ExclusiveStartKey,
        FilterExpression: 'attribute_exists(listPk) OR attribute_exists(duePk)',
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
