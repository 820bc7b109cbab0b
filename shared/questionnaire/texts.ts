import type { Language, LocalizedText } from '../language.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

/** One text of a questionnaire file: where it stands, what it is, and its words by language. */
export interface NamedText {
  /** Keys and indices joined by dots, `items.3.text.us`, as problems name them. */
  path: string;
  item?: string;
  what: string;
  text: LocalizedText;
}

/** Every text of a questionnaire, in the order of the file. */
export function questionnaireTexts(questionnaire: Questionnaire): NamedText[] {
  const texts: NamedText[] = [{ path: 'title', what: 'title', text: questionnaire.title }];
  if (questionnaire.description) {
    texts.push({ path: 'description', what: 'description', text: questionnaire.description });
  }
  for (const end of ['min', 'max'] as const) {
    const label = questionnaire.scale.labels?.[end];
    if (label) texts.push({ path: `scale.labels.${end}`, what: `scale label "${end}"`, text: label });
  }
  questionnaire.drivers.forEach((driver, index) => {
    texts.push({ path: `drivers.${index}.title`, what: `driver "${driver.id}"`, text: driver.title });
  });
  questionnaire.items.forEach((item, index) => {
    texts.push(...itemTexts(item, `items.${index}`));
  });
  return texts;
}

/** The texts of one item, whose path is given. */
export function itemTexts(item: Item, path: string): NamedText[] {
  const texts: NamedText[] =
    item.kind === 'behaviour'
      ? (['us', 'them', 'predicted'] as const).flatMap((view) => {
          const text = item.text[view];
          return text
            ? [{ path: `${path}.text.${view}`, item: item.id, what: `wording "${view}"`, text }]
            : [];
        })
      : [{ path: `${path}.text`, item: item.id, what: 'wording', text: item.text }];
  if (item.kind !== 'comment') {
    for (const end of ['min', 'max'] as const) {
      const label = item.scale?.labels?.[end];
      if (label) {
        texts.push({
          path: `${path}.scale.labels.${end}`,
          item: item.id,
          what: `scale label "${end}"`,
          text: label,
        });
      }
    }
  }
  return texts;
}

/**
 * The questionnaire with one text in one language put in; blank words take the language out. All else stays the
 * same object, so that what has not changed can be told by looking.
 *
 * @param path of a text or of where one may stand, such as `description` or `items.3.text.predicted`
 */
export function withText(
  questionnaire: Questionnaire,
  path: string,
  language: Language,
  words: string,
): Questionnaire {
  return put(questionnaire, path.split('.'), (text) => {
    const { [language]: _, ...others } = (text ?? {}) as LocalizedText;
    return words.trim() === '' ? others : { ...(text ?? {}), [language]: words };
  }) as Questionnaire;
}

function put(value: unknown, [key, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const index = Number(key);
    return value.with(index, put(value[index], rest, change));
  }
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [key]: put(object[key], rest, change) };
}
