import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../local/free-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

/** An AWS of its own on this machine, empty when it starts and gone when it stops. */
export interface Emulator {
  url: string;
  /** Where its own output goes, that of the functions included. */
  logFile: string;
  /** What the AWS tools and SDKs need to talk to it and to nothing else. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts the emulator that set-up installed.
 *
 * @param folder where it keeps its files
 */
export async function startEmulator(folder: string): Promise<Emulator> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const logFile = join(folder, 'emulator.log');
  const child = spawn(join(ROOT, '.parallax', 'emulator', 'bin', 'ministack'), {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GATEWAY_PORT: String(port),
      LAMBDA_EXECUTOR: 'local',
      MINISTACK_REGION: REGION,
      TMPDIR: folder,
    },
  });
  const log = createWriteStream(logFile);
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  await untilReady(url, child);
  return {
    url,
    logFile,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
    },
    stop: () => stopped(child),
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error('the emulator ended before it was ready');
    const answer = await fetch(`${url}/_ministack/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the emulator did not become ready');
}

/** Ends the emulator and the function processes that it started: they are one process group. */
async function stopped(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
