import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from './queue.ts';

/** The cloud form of a queue. */
export function sqsQueue<Message>(client: SQSClient, queueUrl: string): Queue<Message> {
  return {
    async send(messages) {
      for (let start = 0; start < messages.length; start += 10) {
        await sendBatch(messages.slice(start, start + 10));
      }
    },
  };

  async function sendBatch(messages: readonly Message[], attempt = 1): Promise<void> {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.map((message, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(message),
        })),
      }),
    );
    if (Failed.length === 0) return;
    if (attempt >= 5) throw new Error(`the queue refused ${Failed.length} messages`);
    await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    const refused = Failed.flatMap(({ Id }) => messages.slice(Number(Id), Number(Id) + 1));
    await sendBatch(refused, attempt + 1);
  }
}
