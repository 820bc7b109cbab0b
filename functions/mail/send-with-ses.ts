import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';

/** What became of handing a mail to the mail service. */
export type SendResult = { is: 'accepted' } | { is: 'refused'; reason: string };

/** Names and values that the mail service gives back when it reports a bounce or complaint. */
export type MailTags = Readonly<Record<string, string>>;

/** Hands a MIME message to the mail service; throws when it should be tried again. */
export type SendMime = (to: string, mime: Uint8Array, tags?: MailTags) => Promise<SendResult>;

/** Errors that concern this one mail: trying again would not help. */
const REFUSED = new Set(['MessageRejected', 'BadRequestException', 'NotFoundException']);

/**
 * Sends through Amazon SES, with open and click tracking nowhere switched on.
 *
 * @param configurationSet where SES publishes bounces and complaints; none on one machine
 */
export function sesSender(config: SESv2ClientConfig, configurationSet?: string): SendMime {
  return sesSenderOver(new SESv2Client({ maxAttempts: 4, ...config }), configurationSet);
}

/** The same over a given client, which tests may mock. */
export function sesSenderOver(client: SESv2Client, configurationSet?: string): SendMime {
  return async (to, mime, tags = {}) => {
    try {
      await client.send(
        new SendEmailCommand({
          Destination: { ToAddresses: [to] },
          Content: { Raw: { Data: mime } },
          EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
        }),
      );
      return { is: 'accepted' };
    } catch (error) {
      if (!(error instanceof Error) || !REFUSED.has(error.name)) throw error;
      if (concernsSender(error.message, to)) throw error;
      return { is: 'refused', reason: error.name };
    }
  };
}

/**
 * SES rejects a message in the same words whether its sender or, in the sandbox, its recipient is not
 * verified, and lists whom it means. An unverified sender is for an operator to mend: marking every address
 * as refused would leave nobody to be mailed afterwards.
 */
function concernsSender(message: string, to: string): boolean {
  const [, list] = /not verified.*?:\s*(.+)$/is.exec(message) ?? [];
  if (!list) return false;
  return list.split(',').some((identity) => identity.trim().toLowerCase() !== to.toLowerCase());
}
