import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { WaveJob } from '../queue/queue.ts';
import { runWaveJob } from '../wave-steps/run-wave-job.ts';
import { cloudServices } from './cloud-services.ts';
import { METRIC_NAMES, openMetrics } from './metrics.ts';
import { queueHandler } from './queue-handler.ts';

const services = await cloudServices('wave-worker');
const metrics = openMetrics('wave-worker');

/** Opens waves, reminds, closes, and makes lost mails anew. It cannot reach the answers. */
export const handler = queueHandler({
  schema: WaveJob,
  metrics,
  log: services.log,
  handle: async (job) => {
    const { did } = await runWaveJob(services, job);
    if (did !== 'nothing') metrics.addMetric(METRIC_NAMES.stepsDone, MetricUnit.Count, 1);
  },
});
