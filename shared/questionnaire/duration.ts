import type { Side } from '../partnership/partnership.ts';
import type { Questionnaire } from './questionnaire.ts';
import { answerSlots, isSlotAskedOf } from './slots.ts';

/** How long one rating takes, reading included: about five in a minute. Open questions are left out. */
const SECONDS_PER_RATING = 12;

/** About how many minutes a questionnaire takes a member of one side. */
export function minutesNeeded(questionnaire: Questionnaire, side: Side): number {
  const ratings = answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, side)).length;
  return Math.max(1, Math.round((ratings * SECONDS_PER_RATING) / 60));
}
