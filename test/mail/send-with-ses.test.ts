import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { sesSenderOver } from '../../functions/mail/send-with-ses.ts';

const client = mockClient(SESv2Client);
const send = sesSenderOver(client as unknown as SESv2Client);
const mime = Buffer.from('Subject: Hello\r\n\r\nHello');
const named = (name: string) => Object.assign(new Error('why'), { name });

beforeEach(() => {
  client.reset();
});

describe('handing a mail to SES', () => {
  test('sends the message as it is to the one recipient, without tracking', async () => {
    client.on(SendEmailCommand).resolves({ MessageId: '1' });
    expect(await send('ann@northwind.example', mime)).toEqual({ is: 'accepted' });
    expect(client.commandCalls(SendEmailCommand).map(({ args }) => args[0].input)).toEqual([
      { Destination: { ToAddresses: ['ann@northwind.example'] }, Content: { Raw: { Data: mime } } },
    ]);
  });

  test.each(['MessageRejected', 'BadRequestException'])(
    '%s concerns this mail: it is refused',
    async (name) => {
      client.on(SendEmailCommand).rejects(named(name));
      expect(await send('ann@northwind.example', mime)).toEqual({ is: 'refused', reason: name });
    },
  );

  test.each(['TooManyRequestsException', 'LimitExceededException', 'SendingPausedException', 'TimeoutError'])(
    '%s concerns the service: the mail is to be tried again',
    async (name) => {
      const error = named(name);
      client.on(SendEmailCommand).rejects(error);
      await expect(send('ann@northwind.example', mime)).rejects.toBe(error);
    },
  );
});
