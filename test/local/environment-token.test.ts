import { afterAll, beforeAll, expect, test } from 'vitest';
import { replaceEnvironmentToken } from '../../functions/local/environment-token.ts';
import { hashOf } from '../../functions/secret.ts';
import { principalOfApiToken } from '../../functions/sign-in/principal.ts';
import { anApiToken } from '../builders/access.ts';
import { OPERATOR, startServices, type TestServices } from '../builders/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

/** Which of these secrets are valid after a start with this one in the environment. */
async function validAfter(secret: string | undefined, ...secrets: string[]) {
  await replaceEnvironmentToken(services, OPERATOR, secret);
  const principals = await Promise.all(secrets.map((each) => principalOfApiToken(services, each)));
  return secrets.filter((_, index) => principals[index]?.operator);
}

test('the token of the environment is valid until it is changed or taken away', async () => {
  expect(await validAfter('first', 'first', 'second')).toEqual(['first']);
  expect(await validAfter('first', 'first', 'second')).toEqual(['first']);
  expect(await validAfter('second', 'first', 'second')).toEqual(['second']);
  expect(await validAfter(undefined, 'first', 'second')).toEqual([]);
});

test('tokens that former versions left behind go with it', async () => {
  const { apiTokens } = services.stores;
  for (const secret of ['older', 'oldest']) {
    const createdAt = services.clock().toISOString();
    const left = anApiToken({ id: 'environment', label: 'Left', email: OPERATOR, createdAt });
    await apiTokens.add(hashOf(secret), left);
  }
  expect(await validAfter('new', 'older', 'oldest', 'new')).toEqual(['new']);
});
