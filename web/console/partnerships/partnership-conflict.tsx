import { ConflictChoice } from '../shell/conflict-choice.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import type { PartnershipEditConflict } from './edit-conflict.ts';
import type { MergedField } from './merge-partnership.ts';
import type { PartnershipValues } from './partnership-form-values.ts';

interface PartnershipConflictProps {
  conflict: PartnershipEditConflict;
  isSaving: boolean;
  onTake: (values: PartnershipValues) => void;
}

/** What two people changed of a partnership in different ways. */
export function PartnershipConflict({ conflict, isSaving, onTake }: PartnershipConflictProps) {
  const words = useWords();
  const { mine, theirs, conflicts } = conflict.merge;
  return (
    <ConflictChoice
      title={words.text('console.shell.conflict', { what: 'partnership' })}
      how={words.text('console.partnership.conflict-how')}
      rows={conflicts.map((field) => ({
        field,
        name: fieldName(words, mine, field),
        theirs: written(words, theirs, field),
        mine: written(words, mine, field),
      }))}
      isSaving={isSaving}
      onTheirs={() => onTake(theirs)}
      onMine={() => onTake(mine)}
    />
  );
}

function fieldName({ text }: Words, { sides }: PartnershipValues, field: MergedField): string {
  const [side, part] = field.split('.');
  if (side !== 'a' && side !== 'b')
    return text(`console.partnership.part.${field as 'name' | 'kind' | 'tags'}`);
  const key = part === 'name' ? 'form.organisation' : (`part.${part as 'leads' | 'authorisation'}` as const);
  return text('console.partnership.conflict-of', {
    part: text(`console.partnership.${key}`),
    organisation: sides[side].name,
  });
}

function written({ text, list }: Words, { sides, ...common }: PartnershipValues, field: MergedField): string {
  const [side, part] = field.split('.');
  const empty = text('console.partnership.empty-value');
  if (side === 'a' || side === 'b') {
    if (part !== 'leads') return sides[side][part as 'name' | 'authorisation'] || empty;
    return list(sides[side].leads.map(({ name, email }) => `${name} (${email})`)) || empty;
  }
  if (field === 'kind') return text(`console.partnership.form.${common.kind}`);
  return field === 'tags' ? list(common.tags) || empty : common.name;
}
