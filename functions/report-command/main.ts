import { randomBytes, randomInt } from 'node:crypto';
import { runCommandLine } from './command-line.ts';

/*
 * The command-line report: `npm run report -- --help`. npm runs in the project's folder and tells in INIT_CWD
 * where it was called, which is what relative paths mean.
 */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  folder: process.env.INIT_CWD ?? process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  random: { pick: (below) => randomInt(below), bytes: (length) => randomBytes(length) },
});
