import { hashOf, newSecret } from '../../../functions/secret.ts';
import type { ApiScope } from '../../../shared/access/scopes.ts';
import { PartnershipId } from '../../../shared/partnership/partnership.ts';
import { anApiToken, aPerson } from '../../builders/access.ts';
import type { TestApp } from '../../builders/app.ts';
import { LEAD_A, LEAD_B } from '../../builders/partnership.ts';
import type { Programme } from '../../builders/programme.ts';
import { OPERATOR } from '../../builders/services.ts';
import { aToken } from '../../builders/token.ts';

export const STRANGER = 'lead@elsewhere.example';
export const ELSEWHERE = PartnershipId.parse('elsewhere');

/** Somebody who asks: as whom, by what, and the headers of their requests. */
export interface Role {
  /** At the head of a column. */
  name: string;
  /** What the document says of it. */
  meaning: string;
  headers(app: TestApp, programme: Programme): Promise<Headers | undefined>;
}

/** A person whose only role is the one given, of the partnership asked about or of another. */
function granted(role: 'operator' | 'observer', where: 'here' | 'elsewhere'): Role['headers'] {
  return async (app, { partnership }) => {
    const email = `${role}-${where}@parallax.example`;
    const partnershipId = where === 'here' ? partnership.id : ELSEWHERE;
    const access = { installation: false, partnerships: [{ partnershipId, role }] };
    await app.services.stores.people.removeAccess(email);
    await app.services.stores.people.invite(aPerson({ email, access }));
    return await app.signedIn(email);
  };
}

/** An operator's token with one scope, for all partnerships or for another than the one asked about. */
function token(scope: ApiScope, partnerships: PartnershipId[] | null = null): Role['headers'] {
  return async ({ services }) => {
    const secret = newSecret(services.random);
    const made = anApiToken({ id: `scope-${scope}`, email: OPERATOR, scopes: [scope], partnerships });
    await services.stores.apiTokens.add(hashOf(secret), made);
    return new Headers({ authorization: `Bearer ${secret}` });
  };
}

export const NOBODY: readonly Role[] = [
  { name: 'nobody', meaning: 'somebody who is not signed in', headers: async () => undefined },
  {
    name: 'respondent',
    meaning: 'the token of a respondent’s link, sent as an API token',
    headers: async () => new Headers({ authorization: `Bearer ${aToken(1)}` }),
  },
  {
    name: 'ended session',
    meaning: 'the cookie of a session that was ended',
    headers: async (app) => {
      const headers = await app.signedIn(OPERATOR);
      await app.services.stores.sessions.endSome(OPERATOR, () => true);
      return headers;
    },
  },
];

export const ROLES: readonly Role[] = [
  {
    name: 'operator',
    meaning: 'operator of the whole installation',
    headers: (app) => app.signedIn(OPERATOR),
  },
  {
    name: 'op. here',
    meaning: 'operator of this partnership and no other',
    headers: granted('operator', 'here'),
  },
  {
    name: 'op. elsewhere',
    meaning: 'operator of another partnership only',
    headers: granted('operator', 'elsewhere'),
  },
  { name: 'observer', meaning: 'observer of this partnership', headers: granted('observer', 'here') },
  { name: 'lead a', meaning: 'lead of side a', headers: (app) => app.signedIn(LEAD_A) },
  { name: 'lead b', meaning: 'lead of side b', headers: (app) => app.signedIn(LEAD_B) },
  {
    name: 'lead elsewhere',
    meaning: 'lead of another partnership only',
    headers: (app) => app.signedIn(STRANGER),
  },
  { name: 'read', meaning: 'an operator’s token with the scope `read`', headers: token('read') },
  { name: 'rosters', meaning: 'one with the scope `rosters`', headers: token('rosters') },
  { name: 'waves', meaning: 'one with the scope `waves`', headers: token('waves') },
  { name: 'everything', meaning: 'one with the scope `everything`', headers: token('everything') },
  {
    name: 'token elsewhere',
    meaning: 'one with the scope `everything`, for another partnership only',
    headers: token('everything', [ELSEWHERE]),
  },
];
