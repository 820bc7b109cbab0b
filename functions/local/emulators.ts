import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const { dataFolder, mailPort, withDatabase } = z
  .object({ dataFolder: z.string().nullable(), mailPort: z.number().int(), withDatabase: z.boolean() })
  .parse(workerData);

/**
 * DynamoDB and SES as local servers, in a thread of their own so that a busy store never delays a page.
 * Started by `start-emulators.ts`; answers with the ports, or with what went wrong.
 */
try {
  const databasePort = withDatabase ? await startDatabase() : null;
  parentPort?.postMessage({ databasePort, mailPort: await startMail() });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}

async function startDatabase(): Promise<number> {
  const dynalite = require('dynalite') as (options: object) => import('node:http').Server;
  if (dataFolder) mkdirSync(dataFolder, { recursive: true });
  const server = dynalite({
    createTableMs: 0,
    ...(dataFolder ? { path: join(dataFolder, 'dynamodb') } : {}),
  });
  return await listen(server, 0, '127.0.0.1');
}

async function startMail(): Promise<number> {
  keepMailbox();
  const { default: startServer } = require('aws-ses-v2-local') as {
    default: (options: { port: number; host: string }) => Promise<import('node:http').Server>;
  };
  const server = await startServer({ port: mailPort, host: 'localhost' });
  await new Promise<void>((resolve, reject) => {
    if (server.listening) resolve();
    server.once('listening', resolve);
    server.once('error', reject);
  });
  return (server.address() as AddressInfo).port;
}

/** The mailbox of aws-ses-v2-local lives in memory; this keeps a copy on disk, so that it outlives a restart. */
function keepMailbox(): void {
  if (!dataFolder) return;
  const file = join(dataFolder, 'mailbox.jsonl');
  const { getStoreReadonly } = require('aws-ses-v2-local/dist/store.js') as {
    getStoreReadonly: () => { emails: object[] };
  };
  const { emails } = getStoreReadonly();
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    emails.push(...lines.flatMap((line) => parsedLine(line)));
  }
  const push = emails.push.bind(emails);
  emails.push = (...added) => {
    appendFileSync(file, added.map((email) => `${JSON.stringify(email)}\n`).join(''));
    return push(...added);
  };
}

/** A line that was cut off by a crash is left out. */
function parsedLine(line: string): object[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function listen(server: import('node:http').Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
