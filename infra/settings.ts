import { Token } from 'aws-cdk-lib';
import { z } from 'zod';

/** Lower-case letters, digits and dashes: it becomes part of the names of stacks and parameters. */
const Stage = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be lower-case letters, digits and dashes');
const Address = z.email('is not an e-mail address');
const Domain = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'is not a domain name');

const mailFrom = z.string().transform((given, context) => {
  const [, name, bracketed] = /^(.*?)\s*<([^<>]+)>$/.exec(given.trim()) ?? [];
  const address = bracketed ?? given.trim();
  if (!Address.safeParse(address).success) {
    context.addIssue({ code: 'custom', message: 'must be an address, or "Name <address>"' });
    return z.NEVER;
  }
  return { header: name ? `${name} <${address}>` : `Parallax <${address}>`, address };
});

/** What an installation is deployed with: the values of `-c name=value`. */
export const Settings = z
  .object({
    stage: Stage.default('production').describe('Several stages live side by side in one account.'),
    operatorEmail: z
      .string({ error: 'is required: -c operatorEmail=you@your-company.example' })
      .transform((list) => list.split(',').map((address) => address.trim().toLowerCase()))
      .pipe(z.array(Address).min(1))
      .describe('Who signs in first, and gets the alarms; several with commas.'),
    mailFrom: z
      .string({ error: 'is required: -c "mailFrom=Parallax <parallax@your-company.example>"' })
      .pipe(mailFrom)
      .describe('The sender of every mail.'),
    mailIdentity: z
      .enum(['domain', 'address'])
      .default('domain')
      .describe('Whether Amazon SES verifies the sender’s whole domain (with DKIM) or only the address.'),
    mailsPerSecond: z.coerce
      .number()
      .min(0.1)
      .max(500)
      .default(1)
      .describe('What your SES account may send; 1 in its sandbox.'),
    domain: Domain.optional().describe('The site’s own domain; else CloudFront’s.'),
    certificateArn: z
      .string()
      .regex(/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'must be a certificate in us-east-1')
      .optional()
      .describe('The certificate of that domain.'),
    hostedZoneId: z
      .string()
      .regex(/^Z[A-Z0-9]+$/, 'must be the id of a Route 53 hosted zone, Z…')
      .optional()
      .describe('Route 53 zone in which the domain’s records are made.'),
    alarmEmail: Address.optional().describe('Who gets the alarms; the first operator when absent.'),
    scheduleMinutes: z.coerce
      .number()
      .int()
      .min(1)
      .max(15)
      .default(5)
      .describe('Minutes between two looks of the scheduler.'),
  })
  .check(({ value, issues }) => {
    const needs = (path: 'certificateArn' | 'domain', message: string) =>
      issues.push({ code: 'custom', path: [path], message, input: value[path] });
    if (value.domain && !value.certificateArn) needs('certificateArn', 'is required together with domain');
    if (value.certificateArn && !value.domain) needs('domain', 'is required together with certificateArn');
    if (value.hostedZoneId && !value.domain) needs('domain', 'is required together with hostedZoneId');
  });
export type Settings = z.infer<typeof Settings>;

/** The settings that exist, by name. */
export const SETTING_NAMES = Object.keys(Settings.shape) as (keyof typeof Settings.shape)[];

/**
 * Reads the settings from CDK context.
 *
 * @throws an error that names every setting that is missing or wrong, and how to give it
 */
export function readSettings(context: (name: string) => unknown): Settings {
  const given = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, context(name)] as const).filter(([, value]) => value !== undefined),
  );
  const result = Settings.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new SettingsError(`The deployment's settings do not fit:\n${lines.join('\n')}\nSee docs/deploy.md.`);
}

/** Settings that cannot be deployed; its message is for the person who typed them. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Whether what the stage holds must outlive a mistake: deletion protection and retained tables. */
export function isProtected({ stage }: Pick<Settings, 'stage'>): boolean {
  return !Token.isUnresolved(stage) && stage === 'production';
}
