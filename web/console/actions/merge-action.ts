import type { Action } from '../../../shared/action/action.ts';
import { EditConflict, type Merge, threeWayMerge } from '../shell/three-way-merge.ts';
import type { ActionValues } from './action-form-values.ts';

/** What two people can change independently of each other. */
const MERGED_FIELDS = ['title', 'topic', 'reach', 'owners.a', 'owners.b', 'dueOn', 'note'] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Somebody else saved the same action first. */
export class ActionEditConflict extends EditConflict<ActionValues, MergedField, Action> {}

/** Puts two changes of the same action together. */
export function mergeAction(
  base: ActionValues,
  mine: ActionValues,
  theirs: ActionValues,
): Merge<ActionValues, MergedField> {
  return threeWayMerge(
    {
      fields: MERGED_FIELDS,
      isSame: (one, other, field) => fieldOf(one, field) === fieldOf(other, field),
      withField: (into, from, field) => withField(into, field, fieldOf(from, field)),
    },
    base,
    mine,
    theirs,
  );
}

export function fieldOf({ owners, ...values }: ActionValues, field: MergedField): string {
  if (field === 'owners.a') return owners.a;
  return field === 'owners.b' ? owners.b : values[field];
}

function withField(values: ActionValues, field: MergedField, value: string): ActionValues {
  if (field === 'owners.a') return { ...values, owners: { ...values.owners, a: value } };
  if (field === 'owners.b') return { ...values, owners: { ...values.owners, b: value } };
  return { ...values, [field]: value };
}
