import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createTables, LOCAL_TABLES } from '../../functions/local/create-tables.ts';
import { givenDatabase, LOCAL_AWS, type LocalDatabase } from '../../functions/local/local-database.ts';
import { connectDatabase, type Database, type StoredItem } from '../../functions/store/database.ts';

const require = createRequire(import.meta.url);

export interface TestDatabase extends Database {
  address: LocalDatabase;
  /** Every item of both tables, in a fixed order: what a dump of the database would show. */
  contents(): Promise<{ register: StoredItem[]; responses: StoredItem[] }>;
  stop(): Promise<void>;
}

/** Both tables, empty: in a DynamoDB in memory, or in the one that is given. */
export async function startDatabase(): Promise<TestDatabase> {
  const given = givenDatabase(randomUUID());
  const { config, stop } = given ? { config: given, stop: async () => {} } : await startDynalite();
  await createTables(config);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config));
  const itemsOf = async (TableName: string) => {
    const items: StoredItem[] = [];
    let ExclusiveStartKey: StoredItem | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    const place = ({ pk, sk }: StoredItem) => `${String(pk)} ${String(sk)}`;
    return items.sort((first, second) => place(first).localeCompare(place(second)));
  };
  return {
    ...connectDatabase(config, LOCAL_TABLES),
    address: config,
    contents: async () => ({
      register: await itemsOf(LOCAL_TABLES.register),
      responses: await itemsOf(LOCAL_TABLES.responses),
    }),
    stop: async () => {
      client.destroy();
      await stop();
    },
  };
}

async function startDynalite(): Promise<{ config: LocalDatabase; stop(): Promise<void> }> {
  const dynalite = require('dynalite') as (options: object) => Server;
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    config: { ...LOCAL_AWS, endpoint: `http://127.0.0.1:${port}` },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
