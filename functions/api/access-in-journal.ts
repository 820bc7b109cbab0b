import type { AccessGrant } from '../../shared/access/roles.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { noteInJournal } from './note-in-journal.ts';

const NONE: AccessGrant = { installation: false, partnerships: [] };

/** Notes a change of somebody's access in the journal of each partnership in which it changes anything. */
export async function noteAccess(
  services: Services,
  principal: Principal,
  who: string,
  before: AccessGrant = NONE,
  after: AccessGrant = NONE,
): Promise<void> {
  const was = new Map(before.partnerships.map((each) => [each.partnershipId, each.role]));
  const is = new Map(after.partnerships.map((each) => [each.partnershipId, each.role]));
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, role] = [was.get(id), is.get(id)];
    if (old === role) continue;
    const did = role === undefined ? 'access-removed' : old === undefined ? 'access-given' : 'access-changed';
    await noteInJournal(services, principal, id, { did, values: { who, role: role ?? old ?? '' } });
  }
}
