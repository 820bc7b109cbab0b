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

/** A part of the page: the ratings of one driver, those without a driver, or the open questions. */
export interface QuestionnairePart {
  id: string;
  title: string;
  ratings: RatingQuestion[];
  open: OpenQuestion[];
}

/** What a member of one side is asked, in the order of the questionnaire's drivers. */
export function partsFor(
  { questionnaire, names }: WaveSnapshot,
  side: Side,
  language: Language,
  { text }: Messages,
): QuestionnairePart[] {
  const slots = answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, side));
  const driverOf = ({ item }: Slot) => ('driver' in item ? item.driver : null);
  let number = 0;
  const ratingsOf = (driver: string | null): RatingQuestion[] =>
    slots
      .filter((slot) => driverOf(slot) === driver)
      .map((slot) => {
        number += 1;
        return {
          field: slot.field,
          number,
          question: questionFor(slot, side, names, language),
          about: slot.view ?? 'both',
          slot,
        };
      });
  const open = questionnaire.items.flatMap((item): OpenQuestion[] =>
    item.kind === 'comment' && isAskedOf(item, side)
      ? [{ field: item.id, question: mirrored(textIn(item.text, language), side, names), item }]
      : [],
  );
  return [
    ...questionnaire.drivers.map(({ id, title }) => ({
      id,
      title: textIn(title, language),
      ratings: ratingsOf(id),
      open: [],
    })),
    { id: 'all-in-all', title: text('questionnaire.overall-part'), ratings: ratingsOf(null), open: [] },
    { id: 'own-words', title: text('questionnaire.open-question'), ratings: [], open },
  ].filter(({ ratings, open: questions }) => ratings.length + questions.length > 0);
}

/** The names a page addresses its reader with. */
export function namesFor({ names }: WaveSnapshot, side: Side) {
  return { us: names[side], them: names[otherSide(side)] };
}
