import type { Invitation } from '../../shared/invitation/invitation.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import type { Page } from '../store/page.ts';

/** A page has so many invitations of a side, the last one at least `least` unless the side has fewer. */
const PAGE = { size: 500, least: 50 };

/**
 * A page of a wave's invitations for counting, side a first; the first page of side b comes with the last of
 * side a. No side is cut so that a page has a few of its people: their count would be one of persons.
 */
export async function countingPage(
  { stores }: Pick<Services, 'stores'>,
  id: WaveId,
  cursor: string | undefined,
): Promise<Page<Invitation>> {
  const pageOf = async (side: Side, start?: string): Promise<Page<Invitation>> => {
    const { items, next } = await stores.invitations.countingPage(id, side, { ...PAGE, cursor: start });
    return { items, next: next && `${side}~${next}` };
  };
  const [side = 'a', start] = cursor?.split('~') ?? [];
  const page = await pageOf(Side.parse(side), start);
  if (side === 'b' || page.next !== null) return page;
  const other = await pageOf('b');
  return { items: [...page.items, ...other.items], next: other.next };
}
