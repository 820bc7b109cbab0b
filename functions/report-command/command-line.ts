import { Refusal } from '../refusal.ts';
import type { Randomness } from './count-answers.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './progress-bar.ts';
import { runReportCommand } from './report-command.ts';
import { USAGE } from './usage.ts';

export interface CommandSurroundings {
  /** What relative paths start from. */
  folder: string;
  stdout: { write(text: string): unknown };
  stderr: Terminal;
  random: Randomness;
}

/** Runs the command as it was written and answers with its exit status. */
export async function runCommandLine(
  args: readonly string[],
  { folder, stdout, stderr, random }: CommandSurroundings,
): Promise<0 | 1> {
  try {
    const options = readOptions(args);
    if (options === 'help') {
      stdout.write(`${USAGE}\n`);
      return 0;
    }
    const { done, remarks } = await runReportCommand(options, { folder, terminal: stderr, random });
    for (const remark of remarks) stderr.write(`${remark}\n`);
    stdout.write(`${done}\n`);
    return 0;
  } catch (error) {
    for (const line of whatWentWrong(error)) stderr.write(`${line}\n`);
    return 1;
  }
}

function whatWentWrong(error: unknown): string[] {
  if (error instanceof Refusal)
    return [error.message, ...error.problems.map(({ message }) => `  ${message}`)];
  return [`The report could not be made: ${error instanceof Error ? error.message : String(error)}`];
}
