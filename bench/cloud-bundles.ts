import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { VARIABLES } from '../functions/cloud/environment.ts';
import { bundleFolder, bundleFunctions, ENTRIES } from '../infra/bundle.ts';

/*
 * Size of each function's bundle, and how long a new process takes to import it: what a cold start adds to
 * Lambda's own. Requests that a function makes while it starts are answered at once by a stand-in for AWS.
 *
 *   npm run bench:bundles
 */
const RUNS = 7;

if (process.argv[2] === 'stand-in') standIn();
else await measure();

async function measure(): Promise<void> {
  const sizes = await bundleFunctions();
  const worker = new Worker(new URL(import.meta.url), { argv: ['stand-in'], execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  console.log('function      minified  gzipped  import, best of 7');
  for (const entry of ENTRIES) {
    const file = join(bundleFolder(entry), 'index.mjs');
    const gzipped = gzipSync(readFileSync(file)).length;
    const best = Math.min(...Array.from({ length: RUNS }, () => importTime(file, port)));
    console.log(
      `${entry.padEnd(12)} ${kilobytes(sizes[entry])} ${kilobytes(gzipped)}  ${best.toFixed(0).padStart(6)} ms`,
    );
  }
  await worker.terminate();
}

function importTime(file: string, port: number): number {
  const program = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      [VARIABLES.registerTable]: 'Register',
      [VARIABLES.baseUrl]: 'https://parallax.example',
    },
  });
  const milliseconds = Number(stdout.trim().split('\n').at(-1));
  if (status !== 0 || !Number.isFinite(milliseconds)) throw new Error(stderr || stdout);
  return milliseconds;
}

/** Answers every request with an empty document, in a thread of its own: `spawnSync` blocks this one. */
function standIn(): void {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    request.on('end', () => response.end('{}'));
  });
  server.listen(0, '127.0.0.1', async () => {
    const { parentPort } = await import('node:worker_threads');
    parentPort?.postMessage((server.address() as AddressInfo).port);
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
}
