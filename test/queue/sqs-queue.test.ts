import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sqsQueue } from '../../functions/queue/sqs-queue.ts';

const client = mockClient(SQSClient);
const queue = sqsQueue<{ number: number }>(client as unknown as SQSClient, 'https://sqs.example/jobs');

beforeEach(() => {
  client.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const numbers = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));
const refused = (...ids: string[]) => ({
  Successful: [],
  Failed: ids.map((Id) => ({ Id, SenderFault: false, Code: 'InternalError' })),
});

/** The numbers in each batch that was sent. */
function sentNumbers(): number[][] {
  return client
    .commandCalls(SendMessageBatchCommand)
    .map(({ args }) =>
      (args[0].input.Entries ?? []).map(({ MessageBody }) => JSON.parse(MessageBody ?? '{}').number),
    );
}

/** Lets the pauses between attempts pass at once. */
const hurried = async <T>(work: Promise<T>): Promise<T> => {
  const [result] = await Promise.all([work, vi.runAllTimersAsync()]);
  return result;
};

describe('sending to SQS', () => {
  test('goes in batches of ten, in order', async () => {
    client.on(SendMessageBatchCommand).resolves({});
    await queue.send(numbers(23));
    expect(sentNumbers().map((batch) => batch.length)).toEqual([10, 10, 3]);
    expect(sentNumbers().flat()).toEqual([...numbers(23).keys()]);
  });

  test('names the queue and gives every entry an id of its own', async () => {
    client.on(SendMessageBatchCommand).resolves({});
    await queue.send(numbers(10));
    const [call] = client.commandCalls(SendMessageBatchCommand);
    expect(call?.args[0].input.QueueUrl).toBe('https://sqs.example/jobs');
    expect(new Set(call?.args[0].input.Entries?.map(({ Id }) => Id)).size).toBe(10);
  });

  test('of nothing asks nothing', async () => {
    await queue.send([]);
    expect(sentNumbers()).toEqual([]);
  });

  test('sends the refused entries again, and those only', async () => {
    client
      .on(SendMessageBatchCommand)
      .resolvesOnce(refused('1', '3'))
      .resolvesOnce(refused('1'))
      .resolves({});
    await hurried(queue.send(numbers(5)));
    expect(sentNumbers()).toEqual([[0, 1, 2, 3, 4], [1, 3], [3]]);
  });

  test('fails when entries are refused again and again', async () => {
    client.on(SendMessageBatchCommand).resolves(refused('0', '1'));
    await expect(hurried(queue.send(numbers(2)))).rejects.toThrow('the queue refused 2 messages');
    expect(sentNumbers()).toHaveLength(5);
  });

  test('passes an error on', async () => {
    client.on(SendMessageBatchCommand).rejects(new Error('no such queue'));
    await expect(queue.send(numbers(1))).rejects.toThrow('no such queue');
  });
});
