import { z } from 'zod';
import { Cohorts, MemberId } from '../partnership/member.ts';
import { SIDES, Side } from '../partnership/partnership.ts';
import { WaveId } from '../wave/wave.ts';
import type { RehearsedSide } from './rehearsed-side.ts';

/** Who was invited to a released wave with which cohort values, and which cohorts its report shows. */
export const EarlierWave = z.object({
  id: WaveId,
  number: z.number().int(),
  shown: z
    .array(z.object({ side: Side, dimension: z.string(), value: z.string() }))
    .describe('Cohorts of which the report shows figures.'),
  groups: z
    .array(z.object({ side: Side, cohorts: Cohorts, members: z.array(MemberId) }))
    .describe('The invited, by what stood beside their answers.'),
});
export type EarlierWave = z.infer<typeof EarlierWave>;

/** A cohort that an earlier report shows and whose people have changed by fewer than the minimum since. */
export interface ChangedCell {
  wave: number;
  side: Side;
  /** Null for the whole side. */
  dimension: string | null;
  value: string;
  /** Invited then, and no longer in the cohort. */
  left: number;
  /** In the cohort now, and not invited in it then. */
  joined: number;
}

/**
 * Difference between waves: "of which cohort could somebody compare two reports and ascribe the difference to a
 * few people?"
 *
 * A cohort is meant whose earlier figures are released, that the new wave could show again, and which at least
 * one but fewer than the minimum people have left, or joined. It counts the invited: who answered is known to
 * nobody, and opinions change, so a difference is a hint at most, and the smaller the group of changed people
 * the stronger.
 *
 * @returns newest wave first, then the fewest people
 */
export function changedCells(
  sides: Record<Side, RehearsedSide>,
  earlier: readonly EarlierWave[],
  minimum: number,
): ChangedCell[] {
  const few = (people: number) => people > 0 && people < minimum;
  return earlier
    .flatMap((wave) =>
      SIDES.flatMap((side) => {
        const whole = { wave: wave.number, side, dimension: null, value: '' };
        const then = invitedThen(wave, side, () => true);
        const total = { ...whole, ...difference(then, new Set(sides[side].kept.keys())) };
        return [total, ...changedCohorts(wave, sides[side])];
      }),
    )
    .filter(({ left, joined }) => few(left) || few(joined))
    .sort(
      (one, other) =>
        other.wave - one.wave || one.left + one.joined - (other.left + other.joined) || byName(one, other),
    );
}

function changedCohorts(wave: EarlierWave, { side, dimensions, kept }: RehearsedSide): ChangedCell[] {
  return wave.shown
    .filter((cell) => cell.side === side && cell.value !== '')
    .flatMap(({ dimension, value }) => {
      const place = dimensions.indexOf(dimension);
      const now = new Set([...kept].flatMap(([id, values]) => (values[place] === value ? [id] : [])));
      // A cohort that the new report cannot show gives nothing to compare with.
      if (place < 0 || now.size === 0) return [];
      const then = invitedThen(wave, side, (cohorts) => cohorts[dimension] === value);
      return [{ wave: wave.number, side, dimension, value, ...difference(then, now) }];
    });
}

function invitedThen(
  { groups }: EarlierWave,
  side: Side,
  isMeant: (cohorts: Cohorts) => boolean,
): Set<string> {
  return new Set(
    groups.filter((group) => group.side === side && isMeant(group.cohorts)).flatMap(({ members }) => members),
  );
}

function difference(then: ReadonlySet<string>, now: ReadonlySet<string>) {
  const missing = (from: ReadonlySet<string>, those: ReadonlySet<string>) =>
    [...those].filter((id) => !from.has(id)).length;
  return { left: missing(now, then), joined: missing(then, now) };
}

function byName(one: ChangedCell, other: ChangedCell): number {
  const name = ({ side, dimension, value }: ChangedCell) => JSON.stringify([side, dimension, value]);
  return name(one) < name(other) ? -1 : 1;
}
