import { SIDES } from '../../../shared/partnership/partnership.ts';
import { type Merge, threeWayMerge } from '../shell/three-way-merge.ts';
import { type PartnershipValues, partnershipDetails } from './partnership-form-values.ts';

/** What two people can change independently of each other. */
export const MERGED_FIELDS = [
  'name',
  'kind',
  'tags',
  ...SIDES.flatMap((side) => [`${side}.name`, `${side}.leads`, `${side}.authorisation`] as const),
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Puts two changes of the same partnership together. */
export function mergePartnership(
  base: PartnershipValues,
  mine: PartnershipValues,
  theirs: PartnershipValues,
): Merge<PartnershipValues, MergedField> {
  return threeWayMerge({ fields: MERGED_FIELDS, isSame, withField }, base, mine, theirs);
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
