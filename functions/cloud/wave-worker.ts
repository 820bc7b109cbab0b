import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { z } from 'zod';
import { tellOfDueAction } from '../action-steps/tell-of-due-action.ts';
import { ActionJob, WaveJob } from '../queue/queue.ts';
import { runWaveJob } from '../wave-steps/run-wave-job.ts';
import { cloudServices } from './cloud-services.ts';
import { METRIC_NAMES, openMetrics } from './metrics.ts';
import { queueHandler } from './queue-handler.ts';

const services = await cloudServices('wave-worker');
const metrics = openMetrics('wave-worker');

/** Opens waves, reminds, closes, makes lost mails anew, and tells of due actions. It cannot reach the answers. */
export const handler = queueHandler({
  schema: z.union([WaveJob, ActionJob]),
  metrics,
  log: services.log,
  handle: async (job) => {
    const did =
      'actionId' in job ? await tellOfDueAction(services, job) : (await runWaveJob(services, job)).did;
    if (did !== 'nothing') metrics.addMetric(METRIC_NAMES.stepsDone, MetricUnit.Count, 1);
  },
});
