import type { Installation } from './installation.ts';
import type { Log } from './log.ts';
import type { ActionJob, Mail, Queue, WaveJob, WebhookJob } from './queue/queue.ts';
import type { Stores } from './store/stores.ts';

/** What the functions work with, built on cold start; tests pass their own. */
export interface Services {
  stores: Stores;
  jobs: Queue<WaveJob>;
  actions: Queue<ActionJob>;
  mails: Queue<Mail>;
  webhooks: Queue<WebhookJob>;
  clock: () => Date;
  /** Bytes from a cryptographic source. */
  random: (bytes: number) => Uint8Array;
  installation: Installation;
  log: Log;
}
