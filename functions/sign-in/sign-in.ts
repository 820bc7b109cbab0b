import { EmailAddress } from '../../shared/partnership/email-address.ts';
import { hashOf, newSecret } from '../secret.ts';
import type { Services } from '../services.ts';
import { rolesOf } from './principal.ts';
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
  if (roles.operator || roles.leads.length > 0) {
    await mails.send([{ kind: 'sign-in', to: email, name: '', language: 'en', token, next }]);
  }
  return { is: 'accepted' };
}

/** A fresh single-use secret for a sign-in link, valid for 15 minutes. */
export async function mintSignIn({ stores, clock, random }: Services, email: string): Promise<string> {
  const secret = newSecret(random);
  const now = clock();
  await stores.sessions.addSignIn(hashOf(secret), email, now, new Date(now.getTime() + SIGN_IN_VALID_MS));
  return secret;
}

/** Uses a sign-in link up; returns the secret of a new session, or null when the link is used or too old. */
export async function signIn({ stores, clock, random }: Services, secret: string): Promise<string | null> {
  const link = await stores.sessions.spendSignIn(hashOf(secret));
  const now = clock();
  if (!link || now.getTime() - Date.parse(link.createdAt) > SIGN_IN_VALID_MS) return null;
  const session = newSecret(random);
  const time = now.toISOString();
  await stores.sessions.start(
    hashOf(session),
    { email: link.email, startedAt: time, seenAt: time },
    new Date(now.getTime() + SESSION_ABSOLUTE_MS),
  );
  return session;
}
