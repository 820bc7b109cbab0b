import { z } from 'zod';
import type { Side } from '../partnership/partnership.ts';
import { awaitedSides } from './awaited-sides.ts';
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

/** Leads who were asked to sign may be asked again after this long. */
const ASK_AGAIN_AFTER_MS = 3_600_000;

/** Nobody is reminded by itself sooner than this after being asked; a working day has room for both. */
const REMIND_AFTER_MS = 6 * 3_600_000;

type Asked = Pick<Wave, 'charterAskedAt' | 'charterAskAt' | 'timetable'>;

/** When the leads who have not signed are asked next: at once when they never were. Null for not again. */
export function nextAskAt({ charterAskedAt, charterAskAt }: Asked, now: Date): string | null {
  return charterAskedAt === null ? now.toISOString() : charterAskAt;
}

/**
 * When leads who are asked at `now` are reminded: at the opening time, from which on the wave waits for
 * nothing else; of a wave that opens at once some hours later; and only once. Null for not at all.
 */
export function reminderAfter({ charterAskedAt, timetable }: Asked, now: Date): string | null {
  if (timetable === null) return null;
  const isFirst = charterAskedAt === null;
  if (!isFirst && timetable.opensAt <= now.toISOString()) return null;
  const at = Math.max(Date.parse(timetable.opensAt), now.getTime() + REMIND_AFTER_MS);
  return at < Date.parse(timetable.closesAt) ? new Date(at).toISOString() : null;
}

/** Whether an operator can have the leads asked once more, or why not. */
export type AskingAgain =
  | { is: 'possible' }
  | { is: 'unwanted' }
  | { is: 'under-way' }
  | { is: 'too-soon'; until: string };

export function askingAgain(wave: Signed & Asked & Pick<Wave, 'state'>, now: Date): AskingAgain {
  if (wave.state !== 'scheduled' || awaitedSides(wave).length === 0) return { is: 'unwanted' };
  const time = now.toISOString();
  const ask = nextAskAt(wave, now);
  if (wave.charterAskedAt === null || (ask !== null && ask <= time)) return { is: 'under-way' };
  const until = new Date(Date.parse(wave.charterAskedAt) + ASK_AGAIN_AFTER_MS).toISOString();
  return until > time ? { is: 'too-soon', until } : { is: 'possible' };
}
