import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { givenDatabase, LOCAL_AWS, type LocalDatabase } from './local-database.ts';

export interface Emulators {
  database: LocalDatabase;
  mailboxUrl: string;
  stop(): Promise<void>;
}

const Started = z.union([
  z.object({ databasePort: z.number().nullable(), mailPort: z.number() }),
  z.object({ error: z.string() }),
]);

/**
 * Starts the local DynamoDB, unless a server is given, and SES.
 *
 * @param dataFolder where they keep what they hold; null keeps it in memory
 * @param mailPort port of the mailbox; 0 takes a free one
 */
export async function startEmulators(dataFolder: string | null, mailPort: number): Promise<Emulators> {
  const given = givenDatabase(dataFolder ?? randomUUID());
  const worker = new Worker(new URL('./emulators.ts', import.meta.url), {
    workerData: { dataFolder, mailPort, withDatabase: given === null },
  });
  const message = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const started = Started.parse(message);
  if ('error' in started) {
    await worker.terminate();
    throw new Error(started.error);
  }
  return {
    database: given ?? { ...LOCAL_AWS, endpoint: `http://127.0.0.1:${started.databasePort}` },
    mailboxUrl: `http://localhost:${started.mailPort}`,
    stop: async () => {
      await worker.terminate();
    },
  };
}
