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
      {
        Destination: { ToAddresses: ['ann@northwind.example'] },
        Content: { Raw: { Data: mime } },
        EmailTags: [],
      },
    ]);
  });

  test('names the configuration set and the tags by which a bounce is recognised', async () => {
    client.on(SendEmailCommand).resolves({ MessageId: '1' });
    const sendTagged = sesSenderOver(client as unknown as SESv2Client, 'parallax-events');
    await sendTagged('ann@northwind.example', mime, { wave: 'w1', mail: 'm1' });
    expect(client.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      ConfigurationSetName: 'parallax-events',
      EmailTags: [
        { Name: 'wave', Value: 'w1' },
        { Name: 'mail', Value: 'm1' },
      ],
    });
  });

  test.each([
    [
      'an unverified recipient concerns this mail',
      'ann@northwind.example',
      { is: 'refused', reason: 'MessageRejected' },
    ],
    ['an unverified sender concerns the service', 'parallax@parallax.example, ann@northwind.example', null],
  ])('%s', async (_, identities, result) => {
    const message = `Email address is not verified. The following identities failed the check in region EU-WEST-1: ${identities}`;
    client.on(SendEmailCommand).rejects(Object.assign(new Error(message), { name: 'MessageRejected' }));
    const sending = send('ann@northwind.example', mime);
    if (result) expect(await sending).toEqual(result);
    else await expect(sending).rejects.toThrow('not verified');
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
