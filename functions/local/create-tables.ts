import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { registerTable, responsesTable } from '../store/tables.ts';

export const LOCAL_TABLES = { register: 'Register', responses: 'Responses' } as const;

/** Creates both tables where they are missing. */
export async function createTables(config: DynamoDBClientConfig): Promise<void> {
  const client = new DynamoDBClient(config);
  for (const table of [registerTable(LOCAL_TABLES.register), responsesTable(LOCAL_TABLES.responses)]) {
    await client.send(new CreateTableCommand(table)).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
  }
  client.destroy();
}
