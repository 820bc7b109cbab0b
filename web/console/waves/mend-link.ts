import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import type { Wave } from '../../../shared/wave/wave.ts';

/** Where a deploy problem is mended, by the field it names; the form of a draft goes to that very field. */
export function mendLink(
  field: string,
  { id, partnershipId }: Pick<Wave, 'id' | 'partnershipId'>,
): { href: string; label: ConsoleKey } {
  const partnership = `/partnerships/${partnershipId}`;
  if (field.startsWith('members'))
    return { href: `${partnership}?tab=members`, label: 'console.designer.mend.members' };
  if (field.startsWith('sides.'))
    return { href: `${partnership}/edit`, label: 'console.designer.mend.partnership' };
  if (field === 'state') return { href: partnership, label: 'console.designer.mend.waves' };
  // A text of the questionnaire that is missing: another language or version is chosen in the draft.
  const isOfForm = /^(languages|schedule|privacy|cohort|charter|unsigned|since|questionnaire)/.test(field);
  const at = isOfForm ? field : 'languages';
  return { href: `/waves/${id}/edit#${encodeURIComponent(at)}`, label: 'console.designer.mend.draft' };
}
