import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../functions/report-command/command-line.ts';
import { GapReport } from '../../shared/report/gap-report.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface CommandRun {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Files of the output folder; none if it is not there. */
  written: string[];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files in it, gone when the tests end. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-report-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Runs the command in this process, which is quicker. */
export async function runReportCommand(folder: string, args: readonly string[]): Promise<CommandRun> {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(args, {
    folder,
    stdout: {
      write: (text) => {
        stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        stderr += text;
      },
    },
    random: { pick: (below) => randomInt(below), bytes: (length) => randomBytes(length) },
  });
  return { status, stdout, stderr, written: filesIn(join(folder, 'out')) };
}

/** Runs the command in a process of its own, as `npm run report` does when it is called in `folder`. */
export async function runInProcess(
  folder: string,
  args: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Promise<CommandRun> {
  const child = spawn(
    process.execPath,
    [...nodeOptions, '--import', 'tsx', 'functions/report-command/main.ts', ...args],
    { cwd: ROOT, env: { ...process.env, INIT_CWD: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, stdout, stderr, written: filesIn(join(folder, 'out')) };
}

/** The arguments of an ordinary call. */
export const USUAL = [
  '--questionnaire',
  'questionnaire.json',
  '--responses',
  'responses.csv',
  '--out',
  'out/',
];

export function writtenReport(folder: string): GapReport {
  return GapReport.parse(JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8')));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
