import { type PartnershipId, SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';
import type { Roles } from '../store/person-store.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './session-cookie.ts';

/** Who is asking: a signed-in person, or a program with a person's API token. */
export interface Principal extends Roles {
  email: string;
  by: 'session' | 'api-token';
}

/** The person behind a session cookie, or null; an idle or old session is ended. */
export async function principalOfSession(services: Services, secret: string): Promise<Principal | null> {
  const { stores, clock } = services;
  const hash = hashOf(secret);
  const session = await stores.sessions.find(hash);
  if (!session) return null;
  const now = clock().getTime();
  const idle = now - Date.parse(session.seenAt);
  if (idle > SESSION_IDLE_MS || now - Date.parse(session.startedAt) > SESSION_ABSOLUTE_MS) {
    await stores.sessions.end(hash);
    return null;
  }
  if (idle > 60_000) await stores.sessions.touch(hash, clock());
  return { email: session.email, by: 'session', ...(await rolesOf(services, session.email)) };
}

/** The person behind an API token, or null. */
export async function principalOfApiToken(services: Services, secret: string): Promise<Principal | null> {
  const token = await services.stores.apiTokens.find(hashOf(secret));
  return token ? { email: token.email, by: 'api-token', ...(await rolesOf(services, token.email)) } : null;
}

export async function rolesOf({ stores, installation }: Services, email: string): Promise<Roles> {
  const roles = await stores.people.roles(email);
  return { ...roles, operator: roles.operator || installation.operatorEmails.includes(email) };
}

/** The sides this person leads in a partnership: none, one, or both. */
export function leadSides(principal: Principal, partnershipId: PartnershipId): Side[] {
  return SIDES.filter((side) =>
    principal.leads.some((lead) => lead.partnershipId === partnershipId && lead.side === side),
  );
}
