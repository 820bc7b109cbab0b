import type { ActionValues } from './action-form-values.ts';

/** What two people can change independently of each other. */
export const MERGED_FIELDS = ['title', 'topic', 'reach', 'owners.a', 'owners.b', 'dueOn', 'note'] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

export interface ActionMerge {
  /** Everything that only one of both has changed, as they have it; where both have, the reader's own. */
  mine: ActionValues;
  /** The same, with the other's value where both have changed something. */
  theirs: ActionValues;
  /** What both have changed, each in another way. */
  conflicts: MergedField[];
}

/** Puts two changes of the same action together. What one of them left as it was is taken from the other. */
export function mergeAction(base: ActionValues, mine: ActionValues, theirs: ActionValues): ActionMerge {
  const changed = (values: ActionValues, field: MergedField) =>
    fieldOf(values, field) !== fieldOf(base, field);
  const changedByMe = MERGED_FIELDS.filter((field) => changed(mine, field));
  const conflicts = changedByMe.filter(
    (field) => changed(theirs, field) && fieldOf(mine, field) !== fieldOf(theirs, field),
  );
  const withMine = (fields: readonly MergedField[]) =>
    fields.reduce((values, field) => withField(values, field, fieldOf(mine, field)), theirs);
  return {
    mine: withMine(changedByMe),
    theirs: withMine(changedByMe.filter((field) => !conflicts.includes(field))),
    conflicts,
  };
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
