import { SIDES } from '../../../shared/partnership/partnership.ts';
import { type PartnershipValues, partnershipDetails } from './partnership-form-values.ts';

/** What two people can change independently of each other. */
export const MERGED_FIELDS = [
  'name',
  'kind',
  'tags',
  ...SIDES.flatMap((side) => [`${side}.name`, `${side}.leads`, `${side}.authorisation`] as const),
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

export interface Merge {
  /** Everything that only one of both has changed, as they have it; where both have, the later reader's own. */
  mine: PartnershipValues;
  /** The same, with the other's value where both have changed something. */
  theirs: PartnershipValues;
  /** What both have changed, each in another way. */
  conflicts: MergedField[];
}

/**
 * Puts two changes of the same partnership together. What one of them left as it was is taken from the other;
 * where both made the same change there is nothing to decide.
 */
export function mergePartnership(
  base: PartnershipValues,
  mine: PartnershipValues,
  theirs: PartnershipValues,
): Merge {
  const changed = (values: PartnershipValues, field: MergedField) => !isSame(values, base, field);
  const changedByMe = MERGED_FIELDS.filter((field) => changed(mine, field));
  const conflicts = changedByMe.filter((field) => changed(theirs, field) && !isSame(mine, theirs, field));
  const withMine = (fields: readonly MergedField[]) =>
    fields.reduce((values, field) => withField(values, mine, field), theirs);
  return {
    mine: withMine(changedByMe),
    theirs: withMine(changedByMe.filter((field) => !conflicts.includes(field))),
    conflicts,
  };
}

function isSame(one: PartnershipValues, other: PartnershipValues, field: MergedField): boolean {
  return JSON.stringify(sentOf(one, field)) === JSON.stringify(sentOf(other, field));
}

/** What would be sent of a field: without the keys of rows. */
function sentOf(values: PartnershipValues, field: MergedField): unknown {
  const { sides, ...common } = partnershipDetails(values);
  const [side, part] = field.split('.');
  if (side !== 'a' && side !== 'b') return common[field as keyof typeof common];
  if (part === 'authorisation') return sides[side].authorisation ?? '';
  return sides[side][part as 'name' | 'leads'];
}

function withField(
  into: PartnershipValues,
  { sides, ...from }: PartnershipValues,
  field: MergedField,
): PartnershipValues {
  const [side, part] = field.split('.');
  if (side !== 'a' && side !== 'b') return { ...into, [field]: from[field as keyof typeof from] };
  const taken = {
    ...into.sides[side],
    [part ?? '']: sides[side][part as 'name' | 'leads' | 'authorisation'],
  };
  return { ...into, sides: { ...into.sides, [side]: taken } };
}
