import { randomBytes } from 'node:crypto';
import { SQSClient } from '@aws-sdk/client-sqs';
import { openLog } from '../log.ts';
import { jobQueues } from '../queue/job-queues.ts';
import type { ActionJob, Mail, Queue, WaveJob, WebhookJob } from '../queue/queue.ts';
import { sqsQueue } from '../queue/sqs-queue.ts';
import type { Services } from '../services.ts';
import { connectDatabase } from '../store/database.ts';
import { openStores } from '../store/stores.ts';
import { readEnvironment } from './environment.ts';
import { siteAddress } from './site-address.ts';

/** Names a table that this function was given no access to. */
const NOT_GRANTED = 'not-granted-to-this-function';

/** What a function works with, made once when it starts cold, from what the deployment lets it reach. */
export async function cloudServices(functionName: string): Promise<Services> {
  const environment = readEnvironment(process.env);
  const sqs = new SQSClient();
  const queue = <Message>(url: string | undefined, name: string): Queue<Message> =>
    url ? sqsQueue(sqs, url) : refusing(name);
  return {
    stores: openStores(
      connectDatabase(
        {},
        { register: environment.registerTable, responses: environment.responsesTable ?? NOT_GRANTED },
      ),
    ),
    jobs: jobQueues({
      waves: queue<WaveJob>(environment.waveQueue, 'wave'),
      reports: queue<WaveJob>(environment.reportQueue, 'report'),
    }),
    actions: queue<ActionJob>(environment.waveQueue, 'wave'),
    mails: queue<Mail>(environment.mailQueue, 'mail'),
    webhooks: queue<WebhookJob>(environment.webhookQueue, 'webhook'),
    clock: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    installation: {
      baseUrl: await siteAddress(environment),
      mailFrom: environment.mailFrom ?? '',
      operatorEmails: environment.operatorEmails,
      mailsPerSecond: environment.mailsPerSecond,
    },
    log: openLog(functionName),
  };
}

/** A queue that this function was not given. */
function refusing<Message>(name: string): Queue<Message> {
  return {
    send: async (messages) => {
      if (messages.length > 0) throw new Error(`this function may not send to the ${name} queue`);
    },
  };
}
