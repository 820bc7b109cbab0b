import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { concurrently } from '../concurrently.ts';
import type { Key } from './keys.ts';

export type StoredItem = Record<string, unknown>;

/** A page of a query and where the next one starts. */
export interface ItemPage {
  items: StoredItem[];
  cursor: StoredItem | undefined;
}

/** One table, with the few operations the stores use. */
export interface Table {
  get(key: Key, options?: { consistent?: boolean }): Promise<StoredItem | undefined>;
  put(
    item: Key & StoredItem,
    options?: { condition?: string; values?: Record<string, unknown> },
  ): Promise<PutResult>;
  update(key: Key, input: UpdateInput): Promise<StoredItem | null>;
  /** False when the condition failed. */
  removeIf(key: Key, condition: Condition): Promise<boolean>;
  /** What was removed; undefined when there was nothing (any more). */
  remove(key: Key): Promise<StoredItem | undefined>;
  query(input: QueryInput): Promise<ItemPage>;
  queryAll(input: QueryInput): AsyncGenerator<StoredItem[]>;
  count(input: QueryInput): Promise<number>;
  putMany(items: (Key & StoredItem)[]): Promise<void>;
  removeMany(keys: Key[]): Promise<void>;
}

/** `written` false: the condition failed. `previous`: what stood there before. */
export interface PutResult {
  written: boolean;
  previous: StoredItem | undefined;
}

export type Condition = Pick<
  UpdateCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

export type UpdateInput = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

export type QueryInput = Pick<
  QueryCommandInput,
  | 'IndexName'
  | 'KeyConditionExpression'
  | 'FilterExpression'
  | 'ExpressionAttributeNames'
  | 'ExpressionAttributeValues'
  | 'Limit'
  | 'ScanIndexForward'
  | 'ConsistentRead'
> & { cursor?: StoredItem | undefined };

export interface Database {
  register: Table;
  responses: Table;
}

/** The one place that makes the client. */
export function connectDatabase(
  config: DynamoDBClientConfig,
  tables: { register: string; responses: string },
): Database {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5, ...config }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { register: tableOver(client, tables.register), responses: tableOver(client, tables.responses) };
}

/** One table over a given client, which tests may mock. */
export function tableOver(client: DynamoDBDocumentClient, TableName: string): Table {
  const query = async ({ cursor, ...input }: QueryInput): Promise<ItemPage> => {
    const command = new QueryCommand({ TableName, ...input, ExclusiveStartKey: cursor });
    const page = await client.send(command);
    return { items: page.Items ?? [], cursor: page.LastEvaluatedKey };
  };
  const writeBatches = async (requests: object[]) => {
    const batches = Array.from({ length: Math.ceil(requests.length / 25) }, (_, index) =>
      requests.slice(25 * index, 25 * (index + 1)),
    );
    await concurrently(8, batches, async (batch) => {
      let pending: Record<string, object[]> | undefined = { [TableName]: batch };
      for (let attempt = 0; pending?.[TableName]?.length; attempt += 1) {
        if (attempt > 8) throw new Error('DynamoDB kept refusing part of a batch');
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
        const answer: { UnprocessedItems?: Record<string, object[]> | undefined } = await client.send(
          new BatchWriteCommand({ RequestItems: pending as never }),
        );
        pending = answer.UnprocessedItems;
      }
    });
  };

  return {
    async get(Key, { consistent = true } = {}) {
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: consistent }));
      return Item;
    },
    async put(Item, { condition, values } = {}) {
      try {
        const { Attributes } = await client.send(
          new PutCommand({
            TableName,
            Item,
            ReturnValues: 'ALL_OLD',
            ...(condition ? { ConditionExpression: condition } : {}),
            ...(values ? { ExpressionAttributeValues: values } : {}),
          }),
        );
        return { written: true, previous: Attributes };
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return { written: false, previous: undefined };
        throw error;
      }
    },
    async update(Key, input) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({ TableName, Key, ReturnValues: 'ALL_NEW', ...input }),
        );
        return Attributes ?? {};
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return null;
        throw error;
      }
    },
    async removeIf(Key, condition) {
      try {
        await client.send(new DeleteCommand({ TableName, Key, ...condition }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async remove(Key) {
      try {
        const { Attributes } = await client.send(
          new DeleteCommand({
            TableName,
            Key,
            // Of two removers at once only one may take the item.
            ConditionExpression: 'attribute_exists(pk)',
            ReturnValues: 'ALL_OLD',
          }),
        );
        return Attributes;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
    query,
    async *queryAll(input) {
      let cursor = input.cursor;
      do {
        const page = await query({ ...input, cursor });
        if (page.items.length > 0) yield page.items;
        cursor = page.cursor;
      } while (cursor);
    },
    async count(input) {
      let total = 0;
      let cursor: StoredItem | undefined;
      do {
        const page = await client.send(
          new QueryCommand({ TableName, ...input, Select: 'COUNT', ExclusiveStartKey: cursor }),
        );
        total += page.Count ?? 0;
        cursor = page.LastEvaluatedKey;
      } while (cursor);
      return total;
    },
    putMany: (items) => writeBatches(items.map((Item) => ({ PutRequest: { Item } }))),
    removeMany: (keys) => writeBatches(keys.map((Key) => ({ DeleteRequest: { Key } }))),
  };
}
