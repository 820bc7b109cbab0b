/** Two changes of one thing put together. */
export interface Merge<Values, Field extends string> {
  /** Everything that only one of both has changed, as they have it; where both have, the later reader's own. */
  mine: Values;
  /** The same, with the other's value where both have changed something. */
  theirs: Values;
  /** What both have changed, each in another way. */
  conflicts: Field[];
}

/** What two people can change independently of each other, how it is compared, and how it is taken over. */
export interface MergedFields<Values, Field extends string> {
  fields: readonly Field[];
  isSame: (one: Values, other: Values, field: Field) => boolean;
  /** `into` with that field as `from` has it. */
  withField: (into: Values, from: Values, field: Field) => Values;
}

/**
 * Puts two changes of the same thing together. What one of them left as it was is taken from the other; where both
 * made the same change there is nothing to decide.
 */
export function threeWayMerge<Values, Field extends string>(
  { fields, isSame, withField }: MergedFields<Values, Field>,
  base: Values,
  mine: Values,
  theirs: Values,
): Merge<Values, Field> {
  const changedByMe = fields.filter((field) => !isSame(mine, base, field));
  const conflicts = changedByMe.filter(
    (field) => !isSame(theirs, base, field) && !isSame(mine, theirs, field),
  );
  const withMine = (own: readonly Field[]) =>
    own.reduce((values, field) => withField(values, mine, field), theirs);
  return {
    mine: withMine(changedByMe),
    theirs: withMine(changedByMe.filter((field) => !conflicts.includes(field))),
    conflicts,
  };
}

/** Somebody else saved first, and changed something that was changed here too, in another way. */
export class EditConflict<Values, Field extends string, Thing> extends Error {
  override readonly name = 'EditConflict';
  readonly merge: Merge<Values, Field>;
  /** The thing as the other one saved it. */
  readonly newest: Thing;

  constructor(merge: Merge<Values, Field>, newest: Thing) {
    super('It was changed since you read it.');
    this.merge = merge;
    this.newest = newest;
  }
}
