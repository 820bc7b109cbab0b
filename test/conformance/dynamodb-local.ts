import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../local/free-port.ts';

const FOLDER = fileURLToPath(
  new URL(
    '../../.parallax/dynamodb-local/node_modules/amplify-dynamodb-simulator/emulator/',
    import.meta.url,
  ),
);

/**
 * Vitest's global set-up: starts the DynamoDB Local that set-up installed, in memory, and names it to every
 * test. One serves all test files, as each test brings an access key of its own.
 */
export default async function startDynamoDbLocal(): Promise<() => Promise<void>> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    'java',
    [
      ...['-Djava.library.path=DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'],
      ...['-port', String(port), '-inMemory', '-disableTelemetry'],
    ],
    // It writes a file where it runs.
    { cwd: FOLDER, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-10_000);
    });
  }
  try {
    await untilReady(url, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${String(error)}\n${output}`);
  }
  process.env.PARALLAX_DYNAMODB_URL = url;
  return () => stopped(child);
}

/** It answers a request without credentials with an error, once it answers. */
async function untilReady(url: string, child: ChildProcess): Promise<void> {
  let failure: unknown;
  child.once('error', (cause) => {
    failure = new Error('DynamoDB Local or Java is missing: `npm run test:conformance` installs them', {
      cause,
    });
  });
  child.once('exit', () => {
    failure ??= new Error('DynamoDB Local ended before it was ready');
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (failure) throw failure;
    if (await fetch(url).catch(() => null)) return;
    await setTimeout(100);
  }
  throw new Error('DynamoDB Local did not become ready');
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
