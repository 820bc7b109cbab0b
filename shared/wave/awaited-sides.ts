import type { Side } from '../partnership/partnership.ts';
import type { Wave } from './wave.ts';

/** The sides whose signature a wave still needs before it can open; none of a wave that runs without. */
export function awaitedSides({
  signatures,
  unsignedReason,
}: Pick<Wave, 'signatures' | 'unsignedReason'>): Side[] {
  // Spelled here, and apart from the schemas, so that a browser can ask without loading them.
  return unsignedReason ? [] : (['a', 'b'] as const).filter((side) => signatures[side] === null);
}
