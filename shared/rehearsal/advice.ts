import { SIDES, type Side } from '../partnership/partnership.ts';
import type { CohortMerge } from '../wave/cohort-merge.ts';
import { DETAIL_MINIMUM } from '../wave/privacy-settings.ts';
import { changedCells, type EarlierWave } from './changed-cells.ts';
import { mergeOfSmallValues } from './merge-small-values.ts';
import { standingOut } from './people-alone.ts';
import { finished, type Rehearsed, rehearse, withheldShare } from './rehearse.ts';
import { type RehearsedDraft, type RehearsedMember, rehearsedSides } from './rehearsed-side.ts';

/** The share of answers at which advice is weighed: what waves usually reach. */
const USUAL_SHARE = 0.5;
/** Advice that makes less difference than this is not worth following. */
const WORTH_IT = 0.05;
/** A dimension of which no more people than this see their cohort tells next to nothing. */
const HARDLY_SHOWN = 0.25;

/** What to change in the draft, and what it does, as rehearsed. */
export type Advice =
  | { kind: 'merge-values'; merge: CohortMerge; before: number; after: number }
  | {
      kind: 'drop-dimension';
      dimension: string;
      because: 'hardly-shown' | 'hides-others' | 'few-changed';
      before: number;
      after: number;
    }
  | { kind: 'raise-minimum'; from: number; to: number };

interface AdviceOptions {
  draws: number;
  seed: number;
  earlier: readonly EarlierWave[];
}

/**
 * Advice on a draft, each tried out on the roster at 50 % response before it is given: `before` and `after` are
 * how large a part of the people stand in a cohort that the report shows.
 *
 * Merge values that are too small; drop a dimension that is hardly shown, that hides others, or of which few
 * people have changed since a released report; raise a cohort minimum below five, whose cohorts show means only.
 */
export function* advise(
  members: readonly RehearsedMember[],
  draft: RehearsedDraft,
  { earlier, ...options }: AdviceOptions,
): Generator<number, Advice[]> {
  const tried = (changed: RehearsedDraft) => tryOut(members, changed, options);
  const before = tried(draft);
  const advice: Advice[] = [];
  let done = 0;

  if (draft.privacy.cohortMinimum < DETAIL_MINIMUM && draft.cohortDimensions.length > 0) {
    advice.push({ kind: 'raise-minimum', from: draft.privacy.cohortMinimum, to: DETAIL_MINIMUM });
  }
  const sides = rehearsedSides(members, draft);
  const changed = changedCells(sides, earlier, draft.privacy.cohortMinimum);
  for (const dimension of new Set(draft.cohortDimensions)) {
    const merge = mergeOfSmallValues(members, draft, dimension, USUAL_SHARE);
    const merged = merge && tried(draftAfter(draft, { kind: 'merge-values', merge }));
    const own = shownOf(before, dimension);
    if (merge && merged && shownOf(merged, dimension) > own + WORTH_IT) {
      advice.push({ kind: 'merge-values', merge, before: own, after: shownOf(merged, dimension) });
    }
    const others = draft.cohortDimensions.filter((each) => each !== dimension);
    const without = tried(draftAfter(draft, { kind: 'drop-dimension', dimension }));
    const [othersBefore, othersAfter] = [before, without].map((each) => shownOf(each, ...others)) as [
      number,
      number,
    ];
    const because =
      others.length > 0 && othersAfter > othersBefore + WORTH_IT
        ? 'hides-others'
        : changed.some((cell) => cell.dimension === dimension)
          ? 'few-changed'
          : own < HARDLY_SHOWN
            ? 'hardly-shown'
            : null;
    if (because !== null) {
      const [from, to] = because === 'hides-others' ? [othersBefore, othersAfter] : [own, 0];
      advice.push({ kind: 'drop-dimension', dimension, because, before: from, after: to });
    }
    done += 1;
    yield done;
  }
  return advice;
}

/** The draft with the advice followed. */
export function draftAfter(
  draft: RehearsedDraft,
  advice:
    | Pick<Extract<Advice, { kind: 'merge-values' }>, 'kind' | 'merge'>
    | Pick<Extract<Advice, { kind: 'drop-dimension' }>, 'kind' | 'dimension'>
    | Pick<Extract<Advice, { kind: 'raise-minimum' }>, 'kind' | 'to'>,
): RehearsedDraft {
  const merges = draft.cohortMerges ?? [];
  switch (advice.kind) {
    case 'raise-minimum':
      return { ...draft, privacy: { ...draft.privacy, cohortMinimum: advice.to } };
    case 'drop-dimension': {
      const isMeant = (dimension: string) => dimension === advice.dimension;
      return {
        ...draft,
        cohortDimensions: draft.cohortDimensions.filter((dimension) => !isMeant(dimension)),
        cohortMerges: merges.filter(({ dimension }) => !isMeant(dimension)),
      };
    }
    case 'merge-values': {
      const { merge } = advice;
      const isTakenIn = ({ dimension, values }: CohortMerge) =>
        dimension === merge.dimension && values.some((value) => merge.values.includes(value));
      return { ...draft, cohortMerges: [...merges.filter((each) => !isTakenIn(each)), merge] };
    }
  }
}

/** People who stand out on the roster as the draft would have it, side by side. */
export function standingOutOn(members: readonly RehearsedMember[], draft: RehearsedDraft) {
  const sides = rehearsedSides(members, draft);
  return SIDES.map((side) => standingOut(sides[side], draft.privacy.cohortMinimum));
}

function tryOut(
  members: readonly RehearsedMember[],
  draft: RehearsedDraft,
  { draws, seed }: Pick<AdviceOptions, 'draws' | 'seed'>,
): Rehearsed | undefined {
  const sides: Record<Side, ReturnType<typeof rehearsedSides>['a']> = rehearsedSides(members, draft);
  return finished(rehearse(sides, draft.privacy, { shares: [USUAL_SHARE], draws, seed }))[0];
}

/**
 * How large a part of the people stand in a cohort of these dimensions that the report shows, 0 to 1. A side of
 * which nobody's value is kept does not count.
 */
function shownOf(rehearsed: Rehearsed | undefined, ...dimensions: readonly string[]): number {
  const all = rehearsed?.cells.filter(({ dimension }) => dimensions.includes(dimension)) ?? [];
  const cells = all.filter(({ side, dimension }) =>
    all.some((each) => each.side === side && each.dimension === dimension && each.value !== ''),
  );
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  const shown = cells
    .filter(({ value }) => value !== '')
    .reduce((sum, cell) => sum + cell.people * (1 - withheldShare(cell)), 0);
  return people === 0 ? 0 : shown / people;
}
