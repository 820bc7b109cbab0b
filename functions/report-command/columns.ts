import { Cohorts } from '../../shared/partnership/member.ts';
import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { type CommentItem, isAskedOf, type Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { answerSlots, isSlotAskedOf, type Slot } from '../../shared/questionnaire/slots.ts';
import { Refusal } from '../refusal.ts';
import { type AnswerCodes, answerCodes, blankAnswers } from './answer-codes.ts';
import { nearestName } from './nearest-name.ts';

interface ColumnPlace {
  name: string;
  /** Its place in a row. */
  index: number;
}

export interface RatingColumn extends ColumnPlace {
  slot: Slot;
  /** Its place in the packed answers. */
  place: number;
  codes: AnswerCodes;
  askedOf: Record<Side, boolean>;
}

export interface CommentColumn extends ColumnPlace {
  item: CommentItem;
  askedOf: Record<Side, boolean>;
}

/** What each column of the answers file means. */
export interface Columns {
  /** How many cells a row has. */
  count: number;
  side: ColumnPlace;
  cohorts: (ColumnPlace & { dimension: string })[];
  ratings: RatingColumn[];
  comments: CommentColumn[];
  /** Questions without a column: nobody answered them. */
  absent: string[];
  blank: Uint8Array<ArrayBuffer>;
}

const COHORT_PREFIX = 'cohort.';

/** Reads the header; columns that the questionnaire does not explain are all listed, and the file refused. */
export function readColumns(header: readonly string[], questionnaire: Questionnaire, name: string): Columns {
  const places = header.map((cell, index) => ({ name: cell.trim().toLowerCase(), index }));
  const slots = answerSlots(questionnaire);
  const commentItems = questionnaire.items.filter((item) => item.kind === 'comment');
  const known = ['side', ...slots.map(({ field }) => field), ...commentItems.map(({ id }) => id)];
  const problems = places.flatMap((place) => columnProblem(place, places, known) ?? []);
  const side = places.find((place) => place.name === 'side');
  if (!side) problems.unshift('The column "side" is missing; every row needs its side, a or b.');

  const ratings = slots.flatMap((slot, place): RatingColumn[] => {
    const column = places.find((candidate) => candidate.name === slot.field);
    if (!column) return [];
    const askedOf = { a: isSlotAskedOf(slot, 'a'), b: isSlotAskedOf(slot, 'b') };
    return [{ ...column, slot, place, codes: answerCodes(slot), askedOf }];
  });
  if (side && problems.length === 0 && ratings.length === 0) {
    problems.push('No column holds ratings; they are named after the items, as in "<item>.us" or "<item>".');
  }
  if (!side || problems.length > 0) {
    throw new Refusal(
      'invalid-input',
      `${name}: the columns do not fit the questionnaire.`,
      problems.map((message) => ({ field: '', message })),
    );
  }
  return {
    count: header.length,
    side,
    cohorts: places
      .filter((place) => place.name.startsWith(COHORT_PREFIX))
      .map((place) => ({ ...place, dimension: place.name.slice(COHORT_PREFIX.length) })),
    ratings,
    comments: commentItems.flatMap((item) => {
      const column = places.find((place) => place.name === item.id);
      const askedOf = { a: isAskedOf(item, 'a'), b: isAskedOf(item, 'b') };
      return column ? [{ ...column, item, askedOf }] : [];
    }),
    absent: slots
      .filter((slot) => SIDES.some((one) => isSlotAskedOf(slot, one)))
      .map(({ field }) => field)
      .filter((field) => !places.some((place) => place.name === field)),
    blank: blankAnswers(questionnaire),
  };
}

function columnProblem(
  { name, index }: ColumnPlace,
  places: readonly ColumnPlace[],
  known: readonly string[],
): string | null {
  if (name === '') return `Column ${index + 1} has no name; name it or remove it.`;
  const first = places.findIndex((place) => place.name === name);
  if (first < index)
    return `The column "${name}" is there twice (columns ${first + 1} and ${index + 1}); remove one.`;
  if (name.startsWith(COHORT_PREFIX)) {
    const dimension = name.slice(COHORT_PREFIX.length);
    return Cohorts.safeParse({ [dimension]: 'any' }).success
      ? null
      : `The column "${name}" names no cohort dimension; after "cohort." come letters, digits and hyphens, 40 at most.`;
  }
  if (known.includes(name)) return null;
  return `The column "${name}" is not known; did you mean "${nearestName(name, known)}"?`;
}
