import type { LocalizedText } from '../language.ts';
import { type Language, textIn } from '../language.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import type { Item } from './questionnaire.ts';
import type { Slot, View } from './slots.ts';

/** The two organisations' names, as they stand in the questions. */
export type OrganisationNames = Record<Side, string>;

/** The names as one reader stands to them. */
export interface ReaderNames {
  us: string;
  them: string;
}

/** Fills `{us}` and `{them}`. */
export function withNames(text: string, names: ReaderNames): string {
  return text.replaceAll(/\{(us|them)\}/g, (_, who) => (who === 'us' ? names.us : names.them));
}

/** Fills `{us}` and `{them}` as a member of `side` reads them. */
export function mirrored(text: string, side: Side, names: OrganisationNames): string {
  return withNames(text, { us: names[side], them: names[otherSide(side)] });
}

/** The same in every language of the text. */
export function localMirrored(text: LocalizedText, side: Side, names: OrganisationNames): LocalizedText {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, mirrored(words, side, names)]),
  );
}

/** The words of one item for one view, before the names are filled in. */
export function itemText(item: Item, view: View | null): LocalizedText {
  if (item.kind !== 'behaviour') return item.text;
  return item.text[view ?? 'us'] ?? item.text.us;
}

/** The question a member of `side` reads for one slot. */
export function questionFor(slot: Slot, side: Side, names: OrganisationNames, language: Language): string {
  return mirrored(textIn(itemText(slot.item, slot.view), language), side, names);
}
