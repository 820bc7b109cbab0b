import type { Wave } from '../../../shared/wave/wave.ts';

/** Where a deploy problem is mended, by the field it names. */
export function mendLink(field: string, { id, partnershipId }: Pick<Wave, 'id' | 'partnershipId'>) {
  const partnership = `/partnerships/${partnershipId}`;
  if (field.startsWith('members')) return { href: `${partnership}?tab=members`, label: 'Go to the members' };
  if (field.startsWith('sides.')) return { href: `${partnership}/edit`, label: 'Edit the partnership' };
  if (field === 'state') return { href: partnership, label: 'See the waves' };
  return { href: `/waves/${id}/edit`, label: 'Edit the draft' };
}
