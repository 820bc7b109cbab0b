import { readFileSync } from 'node:fs';
import { runParallax } from '../../functions/local/run.ts';
import { openLog } from '../../functions/log.ts';

/*
 * Parallax as a process that a test can kill. Its clock is the real one plus the offset in a file, so that
 * days pass when the test says so.
 */
const [port, mailPort, dataFolder, offsetFile, apiToken] = process.argv.slice(2);
if (!port || !mailPort || !dataFolder || !offsetFile || !apiToken)
  throw new Error('five arguments are needed');

await runParallax({
  port: Number(port),
  mailPort: Number(mailPort),
  dataFolder,
  tickSeconds: 0.1,
  clock: () => new Date(Date.now() + Number(readFileSync(offsetFile, 'utf8'))),
  log: openLog('parallax'),
  apiToken,
});
console.log('ready');
