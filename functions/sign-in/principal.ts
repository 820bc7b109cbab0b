import type { ApiScope } from '../../shared/access/scopes.ts';
import { type PartnershipId, SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';
import type { Roles } from '../store/person-store.ts';
import type { Session } from '../store/session-store.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './session-cookie.ts';

/** Who is asking: a signed-in person, or a program with a person's API token. */
export interface Principal extends Roles {
  email: string;
  by: 'session' | 'api-token';
  /** What the token may be used for; a person's session is for everything they may do. */
  scopes: readonly ApiScope[];
  /** Whether the token is for named partnerships only. */
  limited?: boolean;
  /** The session's name, where a person asks. */
  session?: string;
}

const EVERYTHING = ['everything'] as const;

/** The person behind a session cookie, or null; an idle or old session is ended. */
export async function principalOfSession(services: Services, secret: string): Promise<Principal | null> {
  const { stores, clock } = services;
  const hash = hashOf(secret);
  const session = await stores.sessions.find(hash);
  if (!session) return null;
  if (isOver(session, clock())) {
    await stores.sessions.end(hash);
    return null;
  }
  if (clock().getTime() - Date.parse(session.seenAt) > 60_000) await stores.sessions.touch(hash, clock());
  const roles = await rolesOf(services, session.email);
  return { email: session.email, by: 'session', scopes: EVERYTHING, session: session.id, ...roles };
}

/** Whether a session has been idle for too long, or is too old. */
export function isOver({ seenAt, startedAt }: Pick<Session, 'seenAt' | 'startedAt'>, now: Date): boolean {
  const since = (time: string) => now.getTime() - Date.parse(time);
  return since(seenAt) > SESSION_IDLE_MS || since(startedAt) > SESSION_ABSOLUTE_MS;
}

/** The person behind an API token, or null; with the token's own limits. The day of its use is noted. */
export async function principalOfApiToken(services: Services, secret: string): Promise<Principal | null> {
  const { stores, clock } = services;
  const hash = hashOf(secret);
  const token = await stores.apiTokens.find(hash);
  const now = clock().toISOString();
  if (!token || (token.validUntil !== null && token.validUntil <= now)) return null;
  const today = now.slice(0, 10);
  if (token.usedOn !== today) await stores.apiTokens.noteUse(hash, today);
  const { email, scopes, partnerships } = token;
  const roles = await rolesOf(services, email);
  const reach = partnerships ? { ...within(partnerships, roles), limited: true } : roles;
  return { email, by: 'api-token', scopes, ...reach };
}

export async function rolesOf({ stores, installation }: Services, email: string): Promise<Roles> {
  const roles = await stores.people.roles(email);
  return { ...roles, operator: roles.operator || installation.operatorEmails.includes(email) };
}

/** Whether somebody may sign in at all. */
export function hasAnyRole({ operator, operates, observes, leads }: Roles): boolean {
  return operator || operates.length + observes.length + leads.length > 0;
}

/** Roles as far as they concern these partnerships. */
function within(partnerships: readonly PartnershipId[], roles: Roles): Roles {
  const isNamed = (id: PartnershipId) => partnerships.includes(id);
  return {
    operator: false,
    operates: roles.operator ? [...partnerships] : roles.operates.filter(isNamed),
    observes: roles.observes.filter(isNamed),
    leads: roles.leads.filter(({ partnershipId }) => isNamed(partnershipId)),
  };
}

/** Whether this person runs a partnership, by name or with the whole installation. */
export function operates({ operator, operates }: Roles, id: PartnershipId): boolean {
  return operator || operates.includes(id);
}

/** The sides this person leads in a partnership: none, one, or both. */
export function leadSides(principal: Principal, partnershipId: PartnershipId): Side[] {
  return SIDES.filter((side) =>
    principal.leads.some((lead) => lead.partnershipId === partnershipId && lead.side === side),
  );
}
