import type { Partnership, PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { leadSides, type Principal } from '../sign-in/principal.ts';

/** What a person may see of a partnership: an operator everything that is not sealed, a lead their sides. */
export interface Access {
  partnership: Partnership;
  operator: boolean;
  /** The sides this person leads; of an operator usually none. */
  sides: Side[];
}

export function requireOperator(principal: Principal): void {
  if (!principal.operator) throw new Refusal('forbidden', 'Only an operator may do this.');
}

/** The partnership, if this person may see it; otherwise it does not exist for them. */
export async function accessTo(services: Services, principal: Principal, id: PartnershipId): Promise<Access> {
  const partnership = await services.stores.partnerships.find(id);
  const sides = leadSides(principal, id).filter((side) =>
    partnership?.sides[side].leads.some(({ email }) => email === principal.email),
  );
  if (!partnership || !(principal.operator || sides.length > 0)) {
    throw new Refusal('not-found', 'There is no such partnership.');
  }
  return { partnership, operator: principal.operator, sides };
}

/** The wave and what this person may see of its partnership. Leads see no drafts. */
export async function accessToWave(
  services: Services,
  principal: Principal,
  id: WaveId,
): Promise<Access & { wave: Wave }> {
  const wave = await services.stores.waves.find(id);
  if (!wave) throw new Refusal('not-found', 'There is no such wave.');
  const access = await accessTo(services, principal, wave.partnershipId).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('not-found', 'There is no such wave.') : error;
  });
  if (!access.operator && wave.state === 'draft') throw new Refusal('not-found', 'There is no such wave.');
  return { ...access, wave };
}
