import { randomBytes } from 'node:crypto';
import type { ActionJob, Mail, Queue, WaveJob, WebhookJob } from '../../functions/queue/queue.ts';
import type { Services } from '../../functions/services.ts';
import { openStores } from '../../functions/store/stores.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { collectedLog, type LogLine } from './log.ts';
import { DURING } from './wave.ts';

export const BASE_URL = 'https://parallax.example';
export const OPERATOR = 'operator@parallax.example';

/** A queue that keeps what was sent to it and hands it to nobody. */
export interface CollectedQueue<Message> extends Queue<Message> {
  sent: Message[];
}

export interface TestServices extends Services {
  jobs: CollectedQueue<WaveJob>;
  actions: CollectedQueue<ActionJob>;
  mails: CollectedQueue<Mail>;
  webhooks: CollectedQueue<WebhookJob>;
  lines: LogLine[];
  database: TestDatabase;
  /** Sets the clock to an instant, or moves it on by milliseconds. */
  setClock(to: string | number): void;
  stop(): Promise<void>;
}

/** Services over a database in memory, with queues that only collect and a clock that stands still. */
export async function startServices(): Promise<TestServices> {
  const database = await startDatabase();
  const log = collectedLog();
  let now = new Date(DURING);
  return {
    stores: openStores(database),
    jobs: collectedQueue<WaveJob>(),
    actions: collectedQueue<ActionJob>(),
    mails: collectedQueue<Mail>(),
    webhooks: collectedQueue<WebhookJob>(),
    clock: () => now,
    random: (bytes) => randomBytes(bytes),
    installation: {
      baseUrl: BASE_URL,
      mailFrom: 'Parallax <parallax@parallax.example>',
      mailsPerSecond: 10,
      operatorEmails: [OPERATOR],
    },
    log,
    lines: log.lines,
    database,
    setClock: (to) => {
      now = typeof to === 'string' ? new Date(to) : new Date(now.getTime() + to);
    },
    stop: () => database.stop(),
  };
}

function collectedQueue<Message>(): CollectedQueue<Message> {
  const sent: Message[] = [];
  return {
    sent,
    async send(messages) {
      sent.push(...messages);
    },
  };
}
