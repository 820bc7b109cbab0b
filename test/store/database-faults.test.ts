import { ConditionalCheckFailedException, ThrottlingException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tableOver } from '../../functions/store/database.ts';

const keysOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ pk: 'many', sk: String(index).padStart(4, '0') }));

describe('when DynamoDB', () => {
  const client = mockClient(DynamoDBDocumentClient);
  const table = tableOver(client as unknown as DynamoDBDocumentClient, 'T');
  const key = { pk: 'a', sk: 'b' };
  const throttled = new ThrottlingException({ message: 'slow down', $metadata: {} });
  beforeEach(() => {
    client.reset();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets the pauses between attempts pass at once. */
  const hurried = async <T>(work: Promise<T>): Promise<T> => {
    const [result] = await Promise.all([work, vi.runAllTimersAsync()]);
    return result;
  };

  test('leaves part of a batch unwritten, that part is sent again', async () => {
    const [first, second] = keysOf(2).map((Item) => ({ PutRequest: { Item } }));
    client
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { T: [second ?? {}] } })
      .resolves({});
    await hurried(table.putMany(keysOf(2)));
    const sent = client.commandCalls(BatchWriteCommand).map(({ args }) => args[0].input.RequestItems);
    expect(sent).toEqual([{ T: [first, second] }, { T: [second] }]);
  });

  test('keeps refusing part of a batch, that is an error', async () => {
    const [request] = keysOf(1).map((Item) => ({ PutRequest: { Item } }));
    client.on(BatchWriteCommand).resolves({ UnprocessedItems: { T: [request ?? {}] } });
    await expect(hurried(table.putMany(keysOf(1)))).rejects.toThrow('kept refusing');
  });

  test('takes batches, they hold at most 25 writes', async () => {
    client.on(BatchWriteCommand).resolves({});
    await table.putMany(keysOf(60));
    const writes = client.commandCalls(BatchWriteCommand).map(({ args }) => args[0].input.RequestItems?.T);
    expect(writes.map((items) => items?.length)).toEqual([25, 25, 10]);
  });

  test('throttles, the error is passed on and not mistaken for a failed condition', async () => {
    client.on(PutCommand).rejects(throttled).on(UpdateCommand).rejects(throttled);
    await expect(table.put(key, { condition: 'attribute_not_exists(pk)' })).rejects.toBe(throttled);
    await expect(table.update(key, { UpdateExpression: 'SET n = :n' })).rejects.toBe(throttled);
  });

  test('throttles a batch or a query, the error is passed on', async () => {
    client.on(BatchWriteCommand).rejects(throttled).on(QueryCommand).rejects(throttled);
    await expect(table.putMany([key])).rejects.toBe(throttled);
    await expect(table.query({ KeyConditionExpression: 'pk = :pk' })).rejects.toBe(throttled);
  });

  test('finds a condition not met, that is a value and no error', async () => {
    const failed = new ConditionalCheckFailedException({ message: 'no', $metadata: {} });
    client.on(PutCommand).rejects(failed).on(UpdateCommand).rejects(failed);
    expect(await table.put(key, { condition: 'attribute_not_exists(pk)' })).toMatchObject({ written: false });
    expect(await table.update(key, { UpdateExpression: 'SET n = :n' })).toBeNull();
  });
});
