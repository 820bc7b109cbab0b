import { WebhookJob } from '../queue/queue.ts';
import { webhookPoster } from '../webhooks/post-webhook.ts';
import { runWebhookJob } from '../webhooks/run-webhook-job.ts';
import { cloudServices } from './cloud-services.ts';
import { openMetrics } from './metrics.ts';
import { queueHandler } from './queue-handler.ts';

const services = await cloudServices('webhooks');
const post = webhookPoster({ thisMachine: false });

/** Tells other programs what has happened. It can reach neither the answers nor the waves. */
export const handler = queueHandler({
  schema: WebhookJob,
  metrics: openMetrics('webhooks'),
  log: services.log,
  handle: (job) => runWebhookJob({ ...services, post }, job),
});
