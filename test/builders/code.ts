import { codeDigest } from '../../functions/code/code-digest.ts';
import type { Services } from '../../functions/services.ts';
import { codeFrom, type InvitationCode } from '../../shared/invitation/code.ts';
import type { Member } from '../../shared/partnership/member.ts';
import type { WaveId } from '../../shared/wave/wave.ts';

/** A code of somebody's invitation, as a printed sheet has it. */
export async function aCodeFor(
  { stores, random }: Services,
  waveId: WaveId,
  { id, side }: Pick<Member, 'id' | 'side'>,
): Promise<InvitationCode> {
  const code = codeFrom(random(7));
  const name = { waveId, side, memberId: id };
  const expiresAt = new Date('2027-03-01T00:00:00.000Z');
  await stores.codes.add([{ digest: await codeDigest(code), name, expiresAt }]);
  return code;
}
