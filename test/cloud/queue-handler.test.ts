import type { Context, SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { openMetrics } from '../../functions/cloud/metrics.ts';
import { queueHandler } from '../../functions/cloud/queue-handler.ts';
import { jobQueues } from '../../functions/queue/job-queues.ts';
import { WaveJob } from '../../functions/queue/queue.ts';
import { collectedLog } from '../builders/log.ts';

const log = collectedLog();
const handled: WaveJob[] = [];
beforeEach(() => {
  log.lines.splice(0);
  handled.splice(0);
});

const handler = queueHandler({
  schema: WaveJob,
  log,
  metrics: openMetrics('test'),
  handle: async (job) => {
    if (job.waveId.startsWith('broken')) throw new RangeError('secret: token 0123456789');
    handled.push(job);
  },
});

function eventOf(...bodies: string[]): SQSEvent {
  const attributes = { ApproximateReceiveCount: '2' };
  return {
    Records: bodies.map((body, index) => ({ messageId: `message-${index}`, body, attributes })),
  } as unknown as SQSEvent;
}
const handle = (...bodies: string[]) => handler(eventOf(...bodies), {} as Context);
const job = (waveId: string) => JSON.stringify({ waveId, step: 'open' });

describe('the handler of a queue', () => {
  test('gives back only the messages that failed', async () => {
    const answer = await handle(job('one'), job('broken'), job('two'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
    expect(handled.map(({ waveId }) => waveId).sort()).toEqual(['one', 'two']);
  });

  test('gives every message back by itself when all failed, instead of failing as a whole', async () => {
    expect(await handle(job('broken-1'), job('broken-2'))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-1' }],
    });
  });

  test('gives back what is no message of its queue', async () => {
    const answer = await handle('no JSON', '{"waveId":"w","step":"dance"}', job('one'));
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-1' }],
    });
    expect(handled).toHaveLength(1);
  });

  test('logs the name of an error and neither its words nor the message', async () => {
    await handle(job('broken'), 'a secret that is no JSON');
    const reasons = log.lines.map(({ level, message, facts }) => ({ level, message, ...facts }));
    expect(reasons).toHaveLength(2);
    for (const reason of ['RangeError', 'SyntaxError']) {
      expect(reasons).toContainEqual({
        level: 'warn',
        message: 'a message is given back',
        reason,
        attempt: 2,
      });
    }
  });
});

test('jobs that need the answers or the report go to the reporter’s queue, all others to the worker’s', async () => {
  const waves: string[] = [];
  const reports: string[] = [];
  const queues = jobQueues({
    waves: { send: async (jobs) => void waves.push(...jobs.map(({ step }) => step)) },
    reports: { send: async (jobs) => void reports.push(...jobs.map(({ step }) => step)) },
  });
  await queues.send(WaveJob.shape.step.options.map((step) => WaveJob.parse({ waveId: 'w', step })));
  expect(reports).toEqual(['report', 'conclude']);
  expect(waves).toEqual(['ask', 'lapse', 'open', 'remind', 'deliver', 'close', 'mirror', 'tell']);
});
