import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { enqueueDueActions } from '../scheduler/enqueue-due-actions.ts';
import { enqueueDueWaves } from '../scheduler/enqueue-due-waves.ts';
import { enqueueDueDeliveries } from '../webhooks/enqueue-due-deliveries.ts';
import { cloudServices } from './cloud-services.ts';
import { METRIC_NAMES, openMetrics } from './metrics.ts';

const services = await cloudServices('scheduler');
const metrics = openMetrics('scheduler');

/** Looks for waves with a step due and hands each to its worker, for due actions, and for webhooks to be tried again. */
export const handler = middy()
  .use(logMetrics(metrics))
  .handler(async () => {
    await enqueueDueDeliveries(services).catch((error: unknown) => {
      services.log.error('webhooks could not be handed on', {
        reason: error instanceof Error ? error.name : 'unknown',
      });
      metrics.addMetric(METRIC_NAMES.webhooksNotEnqueued, MetricUnit.Count, 1);
    });
    await enqueueDueActions(services).catch((error: unknown) => {
      services.log.error('due actions could not be handed on', {
        reason: error instanceof Error ? error.name : 'unknown',
      });
      metrics.addMetric(METRIC_NAMES.actionsNotEnqueued, MetricUnit.Count, 1);
    });
    const { enqueued, failed, oldestDueSeconds } = await enqueueDueWaves(services);
    metrics.addMetric(METRIC_NAMES.wavesEnqueued, MetricUnit.Count, enqueued);
    metrics.addMetric(METRIC_NAMES.wavesNotEnqueued, MetricUnit.Count, failed);
    metrics.addMetric(METRIC_NAMES.oldestDueSeconds, MetricUnit.Seconds, oldestDueSeconds);
  });
