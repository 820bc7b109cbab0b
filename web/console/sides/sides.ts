import type { Side } from '../../../shared/partnership/partnership.ts';

/** Both sides. Spelled here because importing the value from shared/ would bring the schema library along. */
export const SIDES = ['a', 'b'] as const satisfies readonly Side[];

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}
