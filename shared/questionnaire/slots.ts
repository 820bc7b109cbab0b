import type { Side } from '../partnership/partnership.ts';
import { isAskedOf, type Questionnaire, type RatedItem, scaleOf } from './questionnaire.ts';
import type { Scale } from './scale.ts';

/** Whose standing a rating is about: one's own organisation, the partner, or what the partner will say. */
export type View = 'us' | 'them' | 'predicted';

/**
 * One rating of an answer sheet. `field` is its name in forms and CSV columns: `<item>.<view>` for behaviour
 * items, `<item>` for the others, whose `view` is null.
 */
export interface Slot {
  field: string;
  item: RatedItem;
  view: View | null;
  scale: Scale;
}

/**
 * The ratings of a questionnaire in their packed order, the same for both sides: an item that is asked of
 * one side only leaves its slots unanswered on the other.
 */
export function answerSlots(questionnaire: Questionnaire): Slot[] {
  return questionnaire.items.flatMap((item): Slot[] => {
    if (item.kind === 'comment') return [];
    const scale = scaleOf(questionnaire, item);
    if (item.kind !== 'behaviour') return [{ field: item.id, item, view: null, scale }];
    const views: View[] = item.predict ? ['us', 'them', 'predicted'] : ['us', 'them'];
    return views.map((view) => ({ field: `${item.id}.${view}`, item, view, scale }));
  });
}

export function isSlotAskedOf(slot: Slot, side: Side): boolean {
  return isAskedOf(slot.item, side);
}
