import { useMe } from '../shell/me.tsx';

/** Whether the reader may look at a partnership and no more: they neither run it nor lead a side of it. */
export function useOnlyObserves(partnershipId: string): boolean {
  const { everywhere, operates, observes, leads } = useMe();
  const keeps =
    everywhere ||
    operates.includes(partnershipId) ||
    leads.some((lead) => lead.partnershipId === partnershipId);
  return !keeps && observes.includes(partnershipId);
}
