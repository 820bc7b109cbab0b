import { z } from 'zod';
import { SIDES, type Side } from '../partnership/partnership.ts';
import type { Wave } from './wave.ts';

/** What one side's lead put under the listening charter of a wave. */
export const CharterSignature = z.object({
  name: z.string().trim().min(1).max(120).describe('As the lead wrote it; respondents read it.'),
  email: z.string().optional().describe('The account that signed; neither respondents nor the API show it.'),
  signedAt: z.iso.datetime(),
});
export type CharterSignature = z.infer<typeof CharterSignature>;

/** The signature of each side; null while it is missing. One a side is enough, and the first stands. */
export const CharterSignatures = z.object({
  a: CharterSignature.nullable(),
  b: CharterSignature.nullable(),
});
export type CharterSignatures = z.infer<typeof CharterSignatures>;

type Signed = Pick<Wave, 'signatures' | 'unsignedReason'>;

/** The sides whose signature a wave still needs before it can open; none of a wave that runs without. */
export function awaitedSides({ signatures, unsignedReason }: Signed): Side[] {
  return unsignedReason ? [] : SIDES.filter((side) => signatures[side] === null);
}

/** Whether a lead of the side can sign now, or why not. */
export type Signing =
  | { is: 'possible' }
  | { is: 'unwanted' }
  | { is: 'signed'; signature: CharterSignature }
  | { is: 'too-early' }
  | { is: 'too-late' };

/**
 * Signing is possible from the deployment, which freezes the words, until the opening, which shows them to
 * the first respondents; never after the closing time of a wave that waited in vain.
 */
export function signingOf(wave: Signed & Pick<Wave, 'state' | 'timetable'>, side: Side, now: Date): Signing {
  if (wave.unsignedReason) return { is: 'unwanted' };
  const signature = wave.signatures[side];
  if (signature) return { is: 'signed', signature };
  if (wave.state === 'draft' || wave.timetable === null) return { is: 'too-early' };
  const isOpenForSigning = wave.state === 'scheduled' && now.toISOString() < wave.timetable.closesAt;
  return { is: isOpenForSigning ? 'possible' : 'too-late' };
}
