import {
  answersAt,
  type CountingPlan,
  differencesOf,
  type ResponseCounts,
} from '../counts/response-counts.ts';
import type { Side } from '../partnership/partnership.ts';
import { isSlotAskedOf } from '../questionnaire/slots.ts';
import type { RatingCounts } from '../statistics/rating-counts.ts';
import type { AskedBehaviour, Survey } from './survey.ts';

/** One side's counts, and what turns them into figures. */
export interface CountedSide {
  side: Side;
  survey: Survey;
  /** Null if unknown. */
  invited: number | null;
  counts: ResponseCounts;
}

/** What is counted of a side's responses. */
export function countingPlan({ slots, behaviours }: Survey, side: Side): CountingPlan {
  return {
    width: slots.length,
    asked: slots.flatMap((slot, index) => (isSlotAskedOf(slot, side) ? [index] : [])),
    pairs: behaviours.flatMap(({ us, predicted, scale }) =>
      predicted === null ? [] : [{ first: us, second: predicted, points: scale.max - scale.min + 1 }],
    ),
  };
}

/** The side's answers to one question; null if it was not asked of the side. */
export function answersTo(counted: CountedSide, place: number): RatingCounts | null {
  const slot = counted.survey.slots[place];
  if (slot === undefined || !isSlotAskedOf(slot, counted.side)) return null;
  const points = slot.scale.max - slot.scale.min + 1;
  return { ...answersAt(counted.counts, place, points), invited: counted.invited };
}

/** Own rating less prediction, person by person; null if the side was not asked to predict. */
export function differencesIn(counted: CountedSide, { us, predicted }: AskedBehaviour): RatingCounts | null {
  const found = counted.counts.pairs.find(({ first }) => first === us);
  if (found === undefined || predicted === null || answersTo(counted, predicted) === null) return null;
  return { ...differencesOf(found), invited: counted.invited };
}
