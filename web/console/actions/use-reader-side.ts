import type { Side } from '../../../shared/partnership/partnership.ts';
import { useMe } from '../shell/me.tsx';

/** The one side of a partnership that the reader leads; null for operators, and for who leads both. */
export function useReaderSide(partnershipId: string): Side | null {
  const { leads } = useMe();
  const [side = null, ...more] = leads
    .filter((lead) => lead.partnershipId === partnershipId)
    .map((lead) => lead.side);
  return more.length === 0 ? side : null;
}
