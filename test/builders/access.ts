import { ApiToken } from '../../functions/store/api-token-store.ts';
import { InvitedPerson } from '../../functions/store/person-store.ts';
import { Session } from '../../functions/store/session-store.ts';

/** A session of the operator's. */
export function aSession(overrides: Partial<Session> = {}): Session {
  return Session.parse({
    id: 'session-1',
    email: 'operator@parallax.example',
    startedAt: '2026-09-07T10:00:00.000Z',
    seenAt: '2026-09-07T10:00:00.000Z',
    ...overrides,
  });
}

/** A token for everything that Nora may do. */
export function anApiToken(overrides: Record<string, unknown> = {}): ApiToken {
  return ApiToken.parse({
    id: 'token-1',
    label: 'Script',
    email: 'nora@x.example',
    createdAt: '2026-09-07T10:00:00.000Z',
    ...overrides,
  });
}

/** Somebody who was invited as an operator of the whole installation. */
export function aPerson(overrides: Record<string, unknown> = {}): InvitedPerson {
  return InvitedPerson.parse({
    name: 'Olga',
    email: 'olga@parallax.example',
    language: 'en',
    access: { installation: true, partnerships: [] },
    invitedAt: '2026-09-07T10:00:00.000Z',
    invitedBy: 'operator@parallax.example',
    revision: 1,
    ...overrides,
  });
}
