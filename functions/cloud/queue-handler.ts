import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import type { Log } from '../log.ts';

/**
 * The handler of a queue. Each message is parsed and handled by itself; only those that failed go back, and
 * after their last attempt to the dead letters. A failure is logged by the error's name, never with the
 * message.
 */
export function queueHandler<Message>(options: {
  schema: z.ZodType<Message>;
  handle: (message: Message) => Promise<void>;
  metrics: Metrics;
  log: Log;
}) {
  const { schema, handle, metrics, log } = options;
  const handleRecord = async ({ body, attributes }: SQSRecord) => {
    try {
      await handle(schema.parse(JSON.parse(body)));
    } catch (error) {
      log.warn('a message is given back', {
        reason: error instanceof Error ? error.name : 'unknown',
        attempt: Number(attributes.ApproximateReceiveCount),
      });
      throw error;
    }
  };
  return middy<SQSEvent, SQSBatchResponse>()
    .use(logMetrics(metrics))
    .handler((event) =>
      processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
        throwOnFullBatchFailure: false,
      }),
    );
}
