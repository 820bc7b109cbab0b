import type { Language } from '../language.ts';
import { withItem } from './editing.ts';
import type { Driver, Item, Questionnaire } from './questionnaire.ts';
import { type NamedText, questionnaireTexts, withText } from './texts.ts';

/*
 * What was taken away, put back into the questionnaire as it is by then: what has been written since stays.
 */

export function withItemBack(questionnaire: Questionnaire, index: number, item: Item): Questionnaire {
  return { ...questionnaire, items: questionnaire.items.toSpliced(index, 0, item) };
}

export function withDriverBack(questionnaire: Questionnaire, index: number, driver: Driver): Questionnaire {
  const { drivers } = questionnaire;
  if (drivers.some(({ id }) => id === driver.id)) return questionnaire;
  return { ...questionnaire, drivers: drivers.toSpliced(index, 0, driver) };
}

/** What was taken out of an item, wherever the item stands now; nothing when it is gone. */
export function withPartBack(
  questionnaire: Questionnaire,
  id: string,
  put: (item: Item) => Item,
): Questionnaire {
  const index = questionnaire.items.findIndex((item) => item.id === id);
  const item = questionnaire.items[index];
  return item ? withItem(questionnaire, index, put(item)) : questionnaire;
}

/** The texts of a language as they were before; one that has been written anew since stays. */
export function withLanguageBack(
  questionnaire: Questionnaire,
  before: Questionnaire,
  language: Language,
): Questionnaire {
  const nameOf = ({ item = '', what }: NamedText) => `${item} ${what}`;
  const old = new Map(questionnaireTexts(before).map((named) => [nameOf(named), named.text[language]]));
  return questionnaireTexts(questionnaire).reduce((now, named) => {
    const words = old.get(nameOf(named));
    return words && !named.text[language] ? withText(now, named.path, language, words) : now;
  }, questionnaire);
}
