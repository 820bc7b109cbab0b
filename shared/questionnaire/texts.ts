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
 * The questionnaire with one text in one language put in; blank words take the language out, and the last of a
 * text that need not be there takes the text out. All else stays the same object.
 *
 * @param path of a text or of where one may stand, such as `description` or `items.3.text.predicted`
 */
export function withText(
  questionnaire: Questionnaire,
  path: string,
  language: Language,
  words: string,
): Questionnaire {
  const isOptional = path === 'description' || /\.labels\.(min|max)$/.test(path);
  return put(questionnaire, path.split('.'), (old) => {
    const { [language]: _, ...others } = (old ?? {}) as LocalizedText;
    const text = words.trim() === '' ? others : { ...(old ?? {}), [language]: words };
    return isOptional && Object.keys(text).length === 0 ? undefined : text;
  }) as Questionnaire;
}

function put(value: unknown, [key, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.with(Number(key), put(value[Number(key)], rest, change));
  const { [key]: old, ...others } = (value ?? {}) as Record<string, unknown>;
  const changed = put(old, rest, change);
  if (changed === undefined) return others;
  return { ...(value ?? {}), [key]: changed };
}
