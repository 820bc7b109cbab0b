import { SIDES } from '../partnership/partnership.ts';
import type { SideCounts, Wave } from './wave.ts';

/** What becomes of a wave at its close, and why. */
export type Conclusion =
  | { is: 'release' }
  | { is: 'extend'; short: SideCounts }
  | { is: 'insufficient'; short: SideCounts };

/**
 * Decides from the answers of each side: enough on both sides, or extended once, or insufficient.
 *
 * `short` says how many answers each side lacks.
 */
export function conclusionOf(wave: Pick<Wave, 'privacy' | 'extended'>, responded: SideCounts): Conclusion {
  const lacking = (side: 'a' | 'b') => Math.max(0, wave.privacy.sideMinimum - responded[side]);
  const short = { a: lacking('a'), b: lacking('b') };
  if (SIDES.every((side) => short[side] === 0)) return { is: 'release' };
  return { is: wave.extended ? 'insufficient' : 'extend', short };
}
