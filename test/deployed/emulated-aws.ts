import { z } from 'zod';
import type { Email } from '../local/mailbox.ts';
import { type Emulator, REGION } from './emulator.ts';

/** Asks a service of the emulator in AWS' JSON protocol. */
async function ask(
  emulator: Emulator,
  service: string,
  target: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const answer = await fetch(emulator.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
      authorization: authorization(service),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${target}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

function authorization(service: string): string {
  return `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request`;
}

/** Invokes a function and waits for its end; throws what it threw. */
export async function invoke(emulator: Emulator, functionName: string): Promise<void> {
  const answer = await fetch(`${emulator.url}/2015-03-31/functions/${functionName}/invocations`, {
    method: 'POST',
    headers: { authorization: authorization('lambda') },
    body: '{}',
  });
  const text = await answer.text();
  if (!answer.ok || answer.headers.has('x-amz-function-error')) throw new Error(text);
}

/** Every line that any function or the gateway has logged. */
export async function logLines(emulator: Emulator): Promise<string[]> {
  const groups = z
    .object({ logGroups: z.array(z.object({ logGroupName: z.string() })) })
    .parse(await ask(emulator, 'logs', 'Logs_20140328.DescribeLogGroups', { limit: 50 }));
  const lines: string[] = [];
  for (const { logGroupName } of groups.logGroups) {
    let nextToken: string | undefined;
    do {
      const page = z
        .object({ events: z.array(z.object({ message: z.string() })), nextToken: z.string().optional() })
        .parse(await ask(emulator, 'logs', 'Logs_20140328.FilterLogEvents', { logGroupName, nextToken }));
      lines.push(...page.events.map(({ message }) => message));
      nextToken = page.nextToken;
    } while (nextToken);
  }
  return lines;
}

const Messages = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({ To: z.array(z.string()), Subject: z.string(), BodyText: z.string(), BodyHtml: z.string() }),
    ),
  ),
});

/** Everything that the mail service has accepted, oldest first. */
export async function sentMails(emulator: Emulator): Promise<Email[]> {
  const answer = await fetch(`${emulator.url}/_ministack/ses/messages`);
  const { messages } = Messages.parse(await answer.json());
  return Object.values(messages)
    .flat()
    .map(({ To, Subject, BodyText, BodyHtml }) => ({
      subject: Subject,
      destination: { to: To },
      body: { text: BodyText, html: BodyHtml },
    }));
}

/** Publishes to a topic of the stack, as the mail service does when a mail bounces. */
export async function publish(emulator: Emulator, topicPart: string, message: unknown): Promise<void> {
  const query = async (fields: Record<string, string>) => {
    const answer = await fetch(emulator.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: authorization('sns'),
      },
      body: new URLSearchParams({ Version: '2010-03-31', ...fields }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  const topics = await query({ Action: 'ListTopics' });
  const arns = [...topics.matchAll(/<TopicArn>([^<]+)<\/TopicArn>/g)].map(([, arn = '']) => arn);
  const TopicArn = arns.find((arn) => arn.includes(topicPart));
  if (!TopicArn) throw new Error(`no topic is called ${topicPart}`);
  await query({ Action: 'Publish', TopicArn, Message: JSON.stringify(message) });
}
