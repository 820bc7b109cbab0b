import { type Language, textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import { type CommentItem, isAskedOf } from '../../../shared/questionnaire/questionnaire.ts';
import { answerSlots, isSlotAskedOf, type Slot } from '../../../shared/questionnaire/slots.ts';
import { mirrored, questionFor } from '../../../shared/questionnaire/wording.ts';
import type { WaveSnapshot } from '../../../shared/wave/wave.ts';

/** A rating as the page asks it. */
export interface RatingQuestion {
  field: string;
  number: number;
  question: string;
  about: 'us' | 'them' | 'predicted' | 'both';
  slot: Slot;
}

/** An open question as the page asks it. */
export interface OpenQuestion {
  field: string;
  question: string;
  item: CommentItem;
}

/** The ratings of a part that are about the same: the partner, one's own organisation, a guess, or both. */
export interface QuestionGroup {
  about: RatingQuestion['about'];
  ratings: RatingQuestion[];
}

/** A part of the page: the ratings of one driver, those without a driver, or the open questions. */
export interface QuestionnairePart {
  id: string;
  title: string;
  groups: QuestionGroup[];
  open: OpenQuestion[];
}

/**
 * The order in which a part asks. Grouped by whom the questions are about, because whoever has to change the
 * viewpoint with every question mixes the two up.
 */
const GROUP_ORDER = ['them', 'us', 'predicted', 'both'] as const satisfies RatingQuestion['about'][];

/** What a member of one side is asked, by the questionnaire's drivers and whom the questions are about. */
export function partsFor(
  { questionnaire, names }: WaveSnapshot,
  side: Side,
  language: Language,
  { text }: Messages,
): QuestionnairePart[] {
  const slots = answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, side));
  const driverOf = ({ item }: Slot) => ('driver' in item ? item.driver : null);
  let number = 0;
  const groupsOf = (driver: string | null): QuestionGroup[] =>
    GROUP_ORDER.map((about) => ({
      about,
      ratings: slots
        .filter((slot) => driverOf(slot) === driver && (slot.view ?? 'both') === about)
        .map((slot) => {
          number += 1;
          const question = questionFor(slot, side, names, language);
          return { field: slot.field, number, question, about, slot };
        }),
    })).filter(({ ratings }) => ratings.length > 0);
  const open = questionnaire.items.flatMap((item): OpenQuestion[] =>
    item.kind === 'comment' && isAskedOf(item, side)
      ? [{ field: item.id, question: mirrored(textIn(item.text, language), side, names), item }]
      : [],
  );
  return [
    ...questionnaire.drivers.map(({ id, title }) => ({
      id,
      title: textIn(title, language),
      groups: groupsOf(id),
      open: [],
    })),
    { id: 'all-in-all', title: text('questionnaire.overall-part'), groups: groupsOf(null), open: [] },
    { id: 'own-words', title: text('questionnaire.open-question'), groups: [], open },
  ].filter(({ groups, open: questions }) => groups.length + questions.length > 0);
}

/** All ratings of the page, in its order. */
export function ratingsOf(parts: readonly QuestionnairePart[]): RatingQuestion[] {
  return parts.flatMap(({ groups }) => groups.flatMap(({ ratings }) => ratings));
}

/** The names a page addresses its reader with. */
export function namesFor({ names }: WaveSnapshot, side: Side) {
  return { us: names[side], them: names[otherSide(side)] };
}
