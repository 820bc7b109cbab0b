import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';

const ID = 'environment';

/**
 * Makes the API token that the environment sets, if it sets one, the only one of its kind: a token that was
 * changed or taken away there is valid no longer.
 */
export async function replaceEnvironmentToken(
  { stores, clock }: Pick<Services, 'stores' | 'clock'>,
  email: string,
  secret: string | undefined,
): Promise<void> {
  await stores.apiTokens.remove(email, ID);
  if (!secret) return;
  const createdAt = clock().toISOString();
  await stores.apiTokens.add(hashOf(secret), {
    id: ID,
    label: 'From the environment',
    email,
    scopes: ['everything'],
    partnerships: null,
    createdAt,
    validUntil: null,
    usedOn: null,
  });
}
