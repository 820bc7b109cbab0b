import { z } from 'zod';

/**
 * The environment variables by which the deployment tells a function what it may use; the constructs that
 * set them take their names from here. A function is given only what it is allowed to reach.
 */
export const VARIABLES = {
  registerTable: 'REGISTER_TABLE',
  responsesTable: 'RESPONSES_TABLE',
  waveQueue: 'WAVE_QUEUE_URL',
  reportQueue: 'REPORT_QUEUE_URL',
  mailQueue: 'MAIL_QUEUE_URL',
  webhookQueue: 'WEBHOOK_QUEUE_URL',
  baseUrl: 'BASE_URL',
  baseUrlParameter: 'BASE_URL_PARAMETER',
  mailFrom: 'MAIL_FROM',
  configurationSet: 'MAIL_CONFIGURATION_SET',
  operatorEmails: 'OPERATOR_EMAILS',
  mailsPerSecond: 'MAILS_PER_SECOND',
  mailPauseMs: 'MAIL_PAUSE_MS',
} as const;

export type VariableName = keyof typeof VARIABLES;

const text = z.string().min(1).optional();
const Environment = z.object({
  registerTable: z.string().min(1),
  responsesTable: text,
  waveQueue: text,
  reportQueue: text,
  mailQueue: text,
  webhookQueue: text,
  baseUrl: z.url().optional(),
  baseUrlParameter: text,
  mailFrom: text,
  configurationSet: text,
  operatorEmails: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter(Boolean)),
  mailsPerSecond: z.coerce.number().positive().default(1),
  mailPauseMs: z.coerce.number().min(0).default(0),
});
export type Environment = z.infer<typeof Environment>;

/** Reads what the deployment set; a missing or wrong value is named by its variable. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.entries(VARIABLES).map(([name, variable]) => [name, variables[variable]]);
  const result = Environment.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]) as VariableName;
    return `${VARIABLES[name]}: ${message}`;
  });
  throw new Error(`The environment does not fit. ${problems.join('; ')}`);
}
