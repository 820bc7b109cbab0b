import type { Device } from '../../shared/access/device.ts';
import type { Language } from '../../shared/language.ts';
import { EmailAddress } from '../../shared/partnership/email-address.ts';
import { newIdentifier } from '../identifier.ts';
import { hashOf, newSecret } from '../secret.ts';
import type { Services } from '../services.ts';
import { hasAnyRole, rolesOf } from './principal.ts';
import { SESSION_ABSOLUTE_MS } from './session-cookie.ts';

export const SIGN_IN_VALID_MS = 15 * 60_000;

const PER_ADDRESS = 5;
const PER_IP = 30;
const PERIOD_SECONDS = 15 * 60;

export type SignInRequest = { is: 'accepted' } | { is: 'not-an-address' } | { is: 'too-many' };

/**
 * Mails a sign-in link to an operator or lead. Whoever asks gets the same answer whether or not the address
 * is known; requests are limited by address and by IP, of which only hashes are kept, for half an hour.
 */
export async function requestSignIn(
  services: Services,
  address: string,
  ip: string,
  next = '/',
  language: Language = 'en',
): Promise<SignInRequest> {
  const { stores, clock, mails } = services;
  const parsed = EmailAddress.safeParse(address);
  if (!parsed.success) return { is: 'not-an-address' };
  const email = parsed.data;
  const now = clock();
  // One after the other, so that whoever is held back cannot use up somebody else's allowance.
  const ofIp = await stores.limits.count('sign-in-ip', hashOf(ip), now, PERIOD_SECONDS);
  if (ofIp > PER_IP) return { is: 'too-many' };
  const ofAddress = await stores.limits.count('sign-in-address', hashOf(email), now, PERIOD_SECONDS);
  if (ofAddress > PER_ADDRESS) return { is: 'too-many' };

  const roles = await rolesOf(services, email);
  // A link is stored for unknown addresses too, and goes nowhere: the time it takes tells nothing.
  const token = await mintSignIn(services, email);
  if (hasAnyRole(roles)) {
    await mails.send([{ kind: 'sign-in', to: email, name: '', language, token, next }]);
  }
  return { is: 'accepted' };
}

/** A fresh single-use secret for a sign-in link, valid for 15 minutes unless told otherwise. */
export async function mintSignIn(
  { stores, clock, random }: Pick<Services, 'stores' | 'clock' | 'random'>,
  email: string,
  validMs = SIGN_IN_VALID_MS,
): Promise<string> {
  const secret = newSecret(random);
  const now = clock();
  await stores.sessions.addSignIn(hashOf(secret), email, now, new Date(now.getTime() + validMs));
  return secret;
}

/** Uses a sign-in link up; returns the secret of a new session, or null when the link is used or too old. */
export async function signIn(
  { stores, clock, random }: Services,
  secret: string,
  device?: Device,
): Promise<string | null> {
  const link = await stores.sessions.spendSignIn(hashOf(secret));
  const now = clock();
  if (!link || now.getTime() > 1000 * link.expiresAt) return null;
  const session = newSecret(random);
  const time = now.toISOString();
  await stores.sessions.start(
    hashOf(session),
    {
      id: newIdentifier(random),
      email: link.email,
      startedAt: time,
      seenAt: time,
      device: device ?? { browser: 'other', system: 'other' },
    },
    new Date(now.getTime() + SESSION_ABSOLUTE_MS),
  );
  await stores.people.noteSignedIn(link.email);
  return session;
}
