import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { openLog } from '../log.ts';
import { mintSignIn } from '../sign-in/sign-in.ts';
import { OPERATOR, runParallax } from './run.ts';
import { exampleQuestionnaireLink, loadSampleProgramme } from './sample-programme.ts';

const port = z.coerce.number().int().min(0).max(65535);
const Environment = z.object({
  PORT: port.default(3000),
  MAIL_PORT: port.default(8005),
  PARALLAX_DATA: z.string().default('.parallax'),
  PARALLAX_TICK: z.coerce.number().min(0.05).max(3600).default(2),
  PARALLAX_API_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
});

const environment = Environment.safeParse(process.env);
if (!environment.success) {
  for (const { path, message } of environment.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exit(1);
}
const { PORT, MAIL_PORT, PARALLAX_DATA, PARALLAX_TICK, PARALLAX_API_TOKEN } = environment.data;

try {
  const parallax = await runParallax({
    port: PORT,
    mailPort: MAIL_PORT,
    dataFolder: resolve(PARALLAX_DATA),
    tickSeconds: PARALLAX_TICK,
    clock: () => new Date(),
    log: openLog('parallax'),
    prepare: process.argv.includes('--empty') ? async () => {} : loadSampleProgramme,
    ...(PARALLAX_API_TOKEN ? { apiToken: PARALLAX_API_TOKEN } : {}),
  });
  const { services, url, mailboxUrl } = parallax;
  // The first mails should have arrived before anybody is sent to look for them; a large wave goes on sending.
  await Promise.race([parallax.idle(), setTimeout(3000)]);
  const signIn = `${url}/sign-in/${await mintSignIn(services, OPERATOR)}`;
  const example = await exampleQuestionnaireLink(services, mailboxUrl);
  console.log(
    [
      '',
      'Parallax is running.',
      '',
      `  Console        ${signIn}`,
      `                 (valid for 15 minutes; later: ${url}/sign-in as ${OPERATOR})`,
      `  Mailbox        ${mailboxUrl}`,
      ...(example ? [`  Questionnaire  ${example}`] : []),
      `  API            ${url}/api/docs`,
      '',
      'Ctrl-C stops it; everything is kept.',
      '',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void parallax.stop().then(() => process.exit(0)));
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const text = error instanceof Error ? error.message : String(error);
  if (code === 'EADDRINUSE' || text.includes('EADDRINUSE')) {
    console.error(
      `Port ${PORT} or ${MAIL_PORT} is in use. Choose others: PORT=3001 MAIL_PORT=8006 npm start`,
    );
  } else if (text.includes('LOCK')) {
    console.error(
      `${PARALLAX_DATA} is in use by another Parallax. Choose another folder: PARALLAX_DATA=… npm start`,
    );
  } else {
    console.error(error);
  }
  process.exit(1);
}
