import { randomBytes } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { tellOfDueAction } from '../action-steps/tell-of-due-action.ts';
import { createApp } from '../app/app.ts';
import { documents } from '../app/documents-app.ts';
import type { Installation } from '../installation.ts';
import type { Log } from '../log.ts';
import { sendQueuedMail } from '../mail/send-queued-mail.ts';
import { type SendMime, sesSender } from '../mail/send-with-ses.ts';
import { readPageAssets } from '../pages/page-assets.ts';
import { inProcessQueue } from '../queue/in-process-queue.ts';
import type { ActionJob, Mail, WaveJob, WebhookJob } from '../queue/queue.ts';
import { enqueueDueActions } from '../scheduler/enqueue-due-actions.ts';
import { enqueueDueWaves } from '../scheduler/enqueue-due-waves.ts';
import type { Services } from '../services.ts';
import { shipQuestionnaires } from '../ship-questionnaires.ts';
import { connectDatabase } from '../store/database.ts';
import { openStores } from '../store/stores.ts';
import { runWaveJob } from '../wave-steps/run-wave-job.ts';
import { enqueueDueDeliveries } from '../webhooks/enqueue-due-deliveries.ts';
import { webhookPoster } from '../webhooks/post-webhook.ts';
import { runWebhookJob } from '../webhooks/run-webhook-job.ts';
import { createTables, LOCAL_TABLES } from './create-tables.ts';
import { replaceEnvironmentToken } from './environment-token.ts';
import { LOCAL_AWS, type LocalDatabase } from './local-database.ts';
import { mendIndexes } from './mend-indexes.ts';
import { resumeAfterRestart } from './resume.ts';
import { startEmulators } from './start-emulators.ts';
import { staticFiles } from './static-files.ts';

export interface RunOptions {
  /** Port of the site; 0 takes a free one. */
  port: number;
  /** Port of the mailbox; 0 takes a free one. */
  mailPort: number;
  /** Where everything is kept; null keeps it in memory. */
  dataFolder: string | null;
  /** Seconds between two looks of the scheduler; null: the caller looks. */
  tickSeconds: number | null;
  clock: () => Date;
  log: Log;
  /** A bearer token with an operator's rights, for scripts. */
  apiToken?: string;
  /** What to do before the scheduler looks for the first time. */
  prepare?: (services: Services) => Promise<void>;
  /** Stands between the mailer and SES; tests make it fail. */
  wrapSender?: (send: SendMime) => SendMime;
}

export interface Parallax {
  url: string;
  mailboxUrl: string;
  database: LocalDatabase;
  services: Services;
  /** One look of the scheduler, and all that follows from it. */
  tick(): Promise<void>;
  /** Resolves when no job and no mail is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const PAGE_ASSETS = new URL('../../web/dist/page-assets.json', import.meta.url);
export const OPERATOR = 'operator@parallax.example';
/** What the local mailbox takes; only the wait for lost mails is reckoned from it. */
const LOCAL_MAILS_PER_SECOND = 100;

/** The whole product in one process: the same functions and SDK clients as in the cloud, other endpoints. */
export async function runParallax(options: RunOptions): Promise<Parallax> {
  const { clock, log } = options;
  const emulators = await startEmulators(options.dataFolder, options.mailPort);
  const { database } = emulators;
  await createTables(database);
  if (options.dataFolder !== null) await mendIndexes(database);
  const stores = openStores(connectDatabase(database, LOCAL_TABLES));

  const site = await openSite(options.port);
  const url = `http://localhost:${site.port}`;
  const installation: Installation = {
    baseUrl: url,
    mailFrom: 'Parallax <parallax@parallax.example>',
    mailboxUrl: emulators.mailboxUrl,
    mailsPerSecond: LOCAL_MAILS_PER_SECOND,
    operatorEmails: [OPERATOR],
  };
  const ses = sesSender({ ...LOCAL_AWS, endpoint: emulators.mailboxUrl });
  const sendMime = options.wrapSender ? options.wrapSender(ses) : ses;
  const mails = inProcessQueue<Mail>({
    name: 'mails',
    handle: async (mail) => {
      await sendQueuedMail({ stores, sendMime, clock, installation, log }, mail);
    },
    concurrency: 4,
    log,
  });
  const jobs = inProcessQueue<WaveJob>({
    name: 'jobs',
    handle: async (job) => {
      await runWaveJob(services, job);
    },
    concurrency: 2,
    log,
  });
  const actions = inProcessQueue<ActionJob>({
    name: 'actions',
    handle: async (job) => {
      await tellOfDueAction(services, job);
    },
    concurrency: 1,
    log,
  });
  const post = webhookPoster({ thisMachine: true });
  const webhooks = inProcessQueue<WebhookJob>({
    name: 'webhooks',
    handle: (job) => runWebhookJob({ ...services, post }, job),
    concurrency: 4,
    log,
  });
  const services: Services = {
    stores,
    jobs,
    actions,
    mails,
    webhooks,
    clock,
    random: (bytes) => randomBytes(bytes),
    installation,
    log,
  };

  await shipQuestionnaires(stores);
  await replaceEnvironmentToken(services, OPERATOR, options.apiToken);
  site.serve(createApp(services, { assets: readPageAssets(PAGE_ASSETS), files: staticFiles, documents }));
  await resumeAfterRestart(services);
  await options.prepare?.(services);

  const idle = async () => {
    await jobs.idle();
    await actions.idle();
    await webhooks.idle();
    await mails.idle();
  };
  const look = async () => {
    try {
      await enqueueDueWaves(services);
      await enqueueDueActions(services);
      await enqueueDueDeliveries(services);
    } catch (error) {
      log.error('the scheduler failed; it looks again', {
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  };
  const stopLooking = options.tickSeconds === null ? () => {} : every(options.tickSeconds * 1000, look);

  return {
    url,
    mailboxUrl: emulators.mailboxUrl,
    database,
    services,
    idle,
    async tick() {
      while ((await enqueueDueWaves(services)).enqueued > 0) await idle();
      await enqueueDueActions(services);
      await enqueueDueDeliveries(services);
      await idle();
    },
    async stop() {
      stopLooking();
      await site.close();
      await Promise.all([jobs.stop(), actions.stop(), webhooks.stop(), mails.stop()]);
      await emulators.stop();
    },
  };
}

interface Site {
  port: number;
  serve(app: { fetch: Hono['fetch'] }): void;
  close(): Promise<void>;
}

/** Opens the port first, because the links in mails name it; requests wait until there is something to serve. */
async function openSite(port: number): Promise<Site> {
  let ready: (app: { fetch: Hono['fetch'] }) => void = () => {};
  const app = new Promise<{ fetch: Hono['fetch'] }>((resolve) => {
    ready = resolve;
  });
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opening = serve(
      { fetch: async (request, env) => (await app).fetch(request, env), port, hostname: 'localhost' },
      () => resolve(opening),
    );
    opening.once('error', reject);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: ready,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** Repeats `work` with a pause after each time; returns what stops it. */
function every(pauseMs: number, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const again = async () => {
    await work();
    if (!stopped) timer = setTimeout(again, pauseMs);
  };
  timer = setTimeout(again, 0);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
