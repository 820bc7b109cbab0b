import type { Partnership, PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { leadSides, operates, type Principal } from '../sign-in/principal.ts';

/** What a person may see of a partnership: an operator everything that is not sealed, a lead their sides. */
export interface Access {
  partnership: Partnership;
  /** Whether they run this partnership. */
  operator: boolean;
  /** The sides this person leads; of an operator usually none, of an observer never any. */
  sides: Side[];
}

/** For what concerns the whole installation: an operator of named partnerships is none here. */
export function requireOperator(principal: Principal): void {
  if (!principal.operator)
    throw new Refusal('forbidden', 'Only an operator of the whole installation may do this.');
}

/** For what operators of named partnerships share with those of the whole installation, such as the library. */
export function requireAnyOperator(principal: Principal): void {
  if (!operatesAny(principal)) throw new Refusal('forbidden', 'Only an operator may do this.');
}

/** The partnership, if this person runs it or leads a side; otherwise it does not exist for them. */
export async function accessTo(services: Services, principal: Principal, id: PartnershipId): Promise<Access> {
  const access = await viewOf(services, principal, id);
  if (access.operator || access.sides.length > 0) return access;
  throw new Refusal(
    'forbidden',
    'An observer sees the waves and released reports of a partnership, and no more.',
  );
}

/** The partnership, for observers as well: only for what an observer may see. */
export async function viewOf(services: Services, principal: Principal, id: PartnershipId): Promise<Access> {
  const partnership = await services.stores.partnerships.find(id);
  const sides = leadSides(principal, id).filter((side) =>
    partnership?.sides[side].leads.some(({ email }) => email === principal.email),
  );
  const operator = operates(principal, id);
  if (!partnership || !(operator || sides.length > 0 || principal.observes.includes(id))) {
    throw new Refusal('not-found', 'There is no such partnership.');
  }
  return { partnership, operator, sides };
}

/** The partnership, for those who run it; whoever runs none is told so, whatever there is. */
export async function operatedPartnership(
  services: Services,
  principal: Principal,
  id: PartnershipId,
): Promise<Partnership> {
  requireAnyOperator(principal);
  const { partnership, operator } = await viewOf(services, principal, id);
  if (!operator) throw new Refusal('forbidden', 'Only an operator may do this.');
  return partnership;
}

/** The wave and what this person may see of its partnership. Leads see no drafts. */
export function accessToWave(services: Services, principal: Principal, id: WaveId) {
  return waveWith(services, id, (partnershipId) => accessTo(services, principal, partnershipId));
}

/** The same for observers as well, who see no drafts either. */
export function viewOfWave(services: Services, principal: Principal, id: WaveId) {
  return waveWith(services, id, (partnershipId) => viewOf(services, principal, partnershipId));
}

/** The wave and its partnership, for those who run it. */
export async function operatedWave(
  services: Services,
  principal: Principal,
  id: WaveId,
): Promise<{ wave: Wave; partnership: Partnership }> {
  requireAnyOperator(principal);
  return await waveWith(services, id, async (partnershipId) => ({
    partnership: await operatedPartnership(services, principal, partnershipId),
    operator: true,
  }));
}

async function waveWith<Found extends Pick<Access, 'operator'>>(
  { stores }: Services,
  id: WaveId,
  find: (partnershipId: PartnershipId) => Promise<Found>,
): Promise<Found & { wave: Wave }> {
  const wave = await stores.waves.find(id);
  if (!wave) throw new Refusal('not-found', 'There is no such wave.');
  const access = await find(wave.partnershipId).catch((error: unknown) => {
    const isHidden = error instanceof Refusal && error.code === 'not-found';
    throw isHidden ? new Refusal('not-found', 'There is no such wave.') : error;
  });
  if (!access.operator && wave.state === 'draft') throw new Refusal('not-found', 'There is no such wave.');
  return { ...access, wave };
}

function operatesAny({ operator, operates }: Principal): boolean {
  return operator || operates.length > 0;
}
