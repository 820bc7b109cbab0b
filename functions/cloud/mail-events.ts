import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { SNSEvent } from 'aws-lambda';
import { MailEvent, recordMailEvent } from '../mail/record-mail-event.ts';
import { cloudServices } from './cloud-services.ts';
import { METRIC_NAMES, openMetrics } from './metrics.ts';

const services = await cloudServices('mail-events');
const metrics = openMetrics('mail-events');

/** Its failure is named without its message, which may quote the event and with it an address. */
async function noted(message: string) {
  try {
    return await recordMailEvent(services.stores, MailEvent.parse(JSON.parse(message)));
  } catch (error) {
    throw new Error(`a mail event could not be noted: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

/** Notes bounces and complaints that the mail service reports. */
export const handler = middy<SNSEvent, void>()
  .use(logMetrics(metrics))
  .handler(async ({ Records }) => {
    for (const { Sns } of Records) {
      const recorded = await noted(Sns.Message);
      if (recorded === 'bounced') metrics.addMetric(METRIC_NAMES.bounces, MetricUnit.Count, 1);
      if (recorded === 'complained') metrics.addMetric(METRIC_NAMES.complaints, MetricUnit.Count, 1);
    }
  });
