import { ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../functions/cloud/environment.ts';
import { siteAddress } from '../../functions/cloud/site-address.ts';

describe('the environment of a function', () => {
  test('is read by the names of its variables', () => {
    expect(
      readEnvironment({
        REGISTER_TABLE: 'Register',
        BASE_URL: 'https://parallax.example',
        OPERATOR_EMAILS: 'one@parallax.example,two@parallax.example',
        MAILS_PER_SECOND: '14',
        SOMETHING_ELSE: 'ignored',
      }),
    ).toEqual({
      registerTable: 'Register',
      baseUrl: 'https://parallax.example',
      operatorEmails: ['one@parallax.example', 'two@parallax.example'],
      mailsPerSecond: 14,
      mailPauseMs: 0,
    });
  });

  test('that does not fit is refused with the variable’s name', () => {
    expect(() => readEnvironment({ BASE_URL: 'nowhere' })).toThrow(/REGISTER_TABLE: .*BASE_URL: /s);
  });
});

describe('the site’s address', () => {
  const asked: unknown[] = [];
  const client = (answer: () => Promise<unknown>): Pick<SSMClient, 'send'> =>
    ({
      send: async (command: { input: unknown }) => {
        asked.push(command.input);
        return await answer();
      },
    }) as unknown as Pick<SSMClient, 'send'>;
  const never = client(async () => {
    throw new Error('nobody should ask');
  });

  test('is that of the domain, where there is one', async () => {
    expect(await siteAddress({ baseUrl: 'https://own.example' }, never)).toBe('https://own.example');
  });

  test('is what the site’s stack left in the parameter', async () => {
    const found = client(async () => ({ Parameter: { Value: 'https://d1.cloudfront.example' } }));
    expect(await siteAddress({ baseUrlParameter: '/parallax/x' }, found)).toBe(
      'https://d1.cloudfront.example',
    );
    expect(asked).toEqual([{ Name: '/parallax/x' }]);
  });

  test('is one that leads nowhere until the site is deployed', async () => {
    const missing = client(async () => {
      throw new ParameterNotFound({ message: 'no', $metadata: {} });
    });
    expect(await siteAddress({ baseUrlParameter: '/parallax/x' }, missing)).toMatch(/\.invalid$/);
  });

  test('is not guessed when the parameter cannot be read', async () => {
    const failing = client(async () => {
      throw new Error('throttled');
    });
    await expect(siteAddress({ baseUrlParameter: '/parallax/x' }, failing)).rejects.toThrow('throttled');
  });
});
