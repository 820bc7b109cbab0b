import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./parallax-process.ts', import.meta.url));

/** Starts the process, waits until it serves, and can kill it without warning. Its output goes to a file. */
export class KillableParallax {
  #child: ChildProcess | null = null;
  readonly #args: string[];
  readonly #outputFile: string;

  constructor(args: string[], outputFile: string) {
    this.#args = args;
    this.#outputFile = outputFile;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...this.#args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, POWERTOOLS_LOG_LEVEL: 'DEBUG' },
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const onOutput = (chunk: Buffer) => {
        appendFileSync(this.#outputFile, chunk);
        if (chunk.toString().includes('ready')) resolve();
      };
      child.stdout?.on('data', onOutput);
      child.stderr?.on('data', onOutput);
      child.once('exit', () => reject(new Error('the process ended before it was ready')));
    });
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}
