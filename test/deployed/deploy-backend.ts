import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ACCOUNT, type Emulator, REGION } from './emulator.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The site's address in mails; the tests reach it through the emulator's gateway. */
export const SITE = 'https://parallax.example';
export const OPERATOR = 'operator@parallax.example';

const SETTINGS = {
  stage: 'test',
  operatorEmail: OPERATOR,
  mailFrom: 'Parallax <parallax@parallax.example>',
  // The emulator knows no DKIM records.
  mailIdentity: 'address',
  mailsPerSecond: '50',
  domain: new URL(SITE).host,
  certificateArn: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/not-used-by-the-backend`,
  scheduleMinutes: '1',
};

export interface Deployed {
  apiId: string;
  schedulerName: string;
  registerTable: string;
  responsesTable: string;
}

/** Bootstraps the emulated account and deploys the backend with the real CDK command line. */
export async function deployBackend(emulator: Emulator, folder: string): Promise<Deployed> {
  const outputs = join(folder, 'outputs.json');
  const stack = `parallax-${SETTINGS.stage}-backend`;
  const context = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const cdk = (...args: string[]) =>
    run(process.execPath, [join('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args, ...context], {
      cwd: ROOT,
      env: { ...process.env, ...emulator.environment, CI: 'true' },
      maxBuffer: 64 * 1024 * 1024,
    });
  await cdk('bootstrap', `aws://${ACCOUNT}/${REGION}`, '--output', join(folder, 'bootstrap.out'));
  await cdk(
    ...['deploy', stack, '--require-approval', 'never', '--outputs-file', outputs],
    ...['--output', join(folder, 'cdk.out')],
  );
  const { [stack]: values = {} } = JSON.parse(readFileSync(outputs, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const output = (name: string) => {
    const value = values[name];
    if (!value) throw new Error(`the stack has no output ${name}`);
    return value;
  };
  return {
    apiId: output('ApiId'),
    schedulerName: output('SchedulerName'),
    registerTable: output('RegisterTable'),
    responsesTable: output('ResponsesTable'),
  };
}
