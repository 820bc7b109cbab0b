import { createHash } from 'node:crypto';
import { MemberId } from '../../shared/partnership/member.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';

/** The same address, or without one the same name of a side, is the same person, however often it is imported. */
export function memberIdOf(partnershipId: PartnershipId, identity: string): MemberId {
  const digest = createHash('sha256').update(`parallax/member:${partnershipId}:${identity}`).digest('hex');
  return MemberId.parse(digest.slice(0, 20));
}
