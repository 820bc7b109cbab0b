import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { LOCAL_TABLES } from '../../functions/local/create-tables.ts';
import type { LocalDatabase } from '../../functions/local/local-database.ts';
import { startDatabase, type TestDatabase } from '../builders/database.ts';
import { simulateParallax } from '../local/simulated-parallax.ts';

const databases: TestDatabase[] = [];
afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.stop()));
});

async function aDatabase(): Promise<TestDatabase> {
  const database = await startDatabase();
  databases.push(database);
  return database;
}

/** What only DynamoDB Local writes into the names of its tables. */
const OF_DYNAMODB_LOCAL = /^arn:aws:dynamodb:ddblocal:/;

async function tableArn(database: LocalDatabase): Promise<string | undefined> {
  const client = new DynamoDBClient(database);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: LOCAL_TABLES.register }));
  client.destroy();
  return Table?.TableArn;
}

test('the stores of a test are kept by DynamoDB Local', async () => {
  expect(await tableArn((await aDatabase()).address)).toMatch(OF_DYNAMODB_LOCAL);
});

test('a whole Parallax keeps its stores in DynamoDB Local', async () => {
  const { parallax } = await simulateParallax();
  const arn = await tableArn(parallax.database);
  await parallax.stop();
  expect(arn).toMatch(OF_DYNAMODB_LOCAL);
});

test('no test sees the items of another', async () => {
  const [first, second] = [await aDatabase(), await aDatabase()];
  await first.register.put({ pk: 'of', sk: 'first' });
  expect(await second.contents()).toEqual({ register: [], responses: [] });
});
