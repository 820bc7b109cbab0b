import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { LOCAL_TABLES } from '../../functions/local/create-tables.ts';
import type { LocalDatabase } from '../../functions/local/local-database.ts';

export type Item = Record<string, unknown>;

/** Every item of both tables, as whoever holds the database would read them. */
export async function dumpTables(database: LocalDatabase): Promise<{ register: Item[]; responses: Item[] }> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(database));
  const scan = async (TableName: string): Promise<Item[]> => {
    const items: Item[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  };
  const dump = { register: await scan(LOCAL_TABLES.register), responses: await scan(LOCAL_TABLES.responses) };
  client.destroy();
  return dump;
}

/** Every text, number and byte string that an item holds, keys included, as text. */
export function valuesOf(value: unknown): string[] {
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('hex')];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesOf);
  return value === null || value === undefined ? [] : [String(value)];
}
