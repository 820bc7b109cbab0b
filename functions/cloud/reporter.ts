import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { WaveJob } from '../queue/queue.ts';
import { runWaveJob } from '../wave-steps/run-wave-job.ts';
import { cloudServices } from './cloud-services.ts';
import { METRIC_NAMES, openMetrics } from './metrics.ts';
import { queueHandler } from './queue-handler.ts';

const services = await cloudServices('reporter');
const metrics = openMetrics('reporter');

/** Counts the answers of closed waves, writes their reports and releases them. */
export const handler = queueHandler({
  schema: WaveJob,
  metrics,
  log: services.log,
  handle: async (job) => {
    const { did } = await runWaveJob(services, job);
    if (did !== 'nothing') metrics.addMetric(METRIC_NAMES.stepsDone, MetricUnit.Count, 1);
  },
});
