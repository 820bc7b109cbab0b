import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { sendQueuedMail } from '../mail/send-queued-mail.ts';
import { sesSender } from '../mail/send-with-ses.ts';
import { Mail } from '../queue/queue.ts';
import { cloudServices } from './cloud-services.ts';
import { readEnvironment } from './environment.ts';
import { METRIC_NAMES, openMetrics } from './metrics.ts';
import { paced } from './paced.ts';
import { queueHandler } from './queue-handler.ts';

const { configurationSet, mailPauseMs } = readEnvironment(process.env);
const services = await cloudServices('mailer');
const metrics = openMetrics('mailer');
const sendMime = sesSender({}, configurationSet);
const inTurn = paced(mailPauseMs);

/** Sends queued mails, no faster than the mail service allows. */
export const handler = queueHandler({
  schema: Mail,
  metrics,
  log: services.log,
  handle: async (mail) => {
    const outcome = await sendQueuedMail(
      { ...services, sendMime: (...args) => inTurn(() => sendMime(...args)) },
      mail,
    );
    if (outcome === 'sent') metrics.addMetric(METRIC_NAMES.mailsSent, MetricUnit.Count, 1);
    if (outcome === 'refused') metrics.addMetric(METRIC_NAMES.mailsRefused, MetricUnit.Count, 1);
  },
});
