import { createIntl } from '@formatjs/intl';
import { Children, type ReactNode } from 'react';
import type { Language } from '../../../shared/language.ts';
import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { CONSOLE_CATALOGUES } from '../../../shared/messages/console-catalogues.ts';
import { type FigureWords, figureWords, localeOf } from '../../../shared/messages/figure-words.ts';
import { problemWords } from '../../../shared/messages/problem-words.ts';

export type WordValues = Record<string, string | number>;
/** Values of a text with tags: `<link>here</link>` takes a function from what stands inside to an element. */
export type RichValues = Record<string, string | number | ReactNode | ((inside: ReactNode) => ReactNode)>;

/** The console's words in one language, with numbers and dates as that language writes them. */
export interface Words extends FigureWords {
  language: Language;
  /** What numbers and dates are written by: the language, British for English. */
  locale: string;
  text(key: ConsoleKey, values?: WordValues): string;
  /** A text with tags or elements in it. */
  rich(key: ConsoleKey, values: RichValues): ReactNode;
  /** A reason that the server or a schema gave in English, as the reader's language says it. */
  problem(message: string): string;
  /** A list in one sentence, “a, b and c”. */
  list(parts: readonly string[]): string;
}

/** Loads the console's texts of a language. A text that is missing is an error, never another language. */
export function loadWords(language: Language): Promise<Words> {
  const known = loaded.get(language);
  if (known) return known;
  const words = readWords(language);
  loaded.set(language, words);
  words.catch(() => loaded.delete(language));
  return words;
}

const loaded = new Map<Language, Promise<Words>>();

async function readWords(language: Language): Promise<Words> {
  const load = CONSOLE_CATALOGUES.get(language);
  if (!load) throw new Error(`The console has no language “${language}”.`);
  const intl = createIntl<ReactNode>({
    locale: localeOf(language),
    messages: (await load()) as Record<string, string>,
    onError: (error) => {
      throw error;
    },
  });
  const problem =
    language === 'en'
      ? (message: string) => message
      : problemWords(await englishProblems(), (id, values) => String(intl.formatMessage({ id }, values)));
  return {
    language,
    locale: intl.locale,
    ...figureWords(intl),
    text: (key, values) => String(intl.formatMessage({ id: key }, values)),
    rich: (key, values) => Children.toArray(intl.formatMessage({ id: key }, values as never)),
    problem,
    list: (parts) => intl.formatList(parts as string[]) as string,
  };
}

async function englishProblems(): Promise<Record<string, string>> {
  return (await import('../../../shared/messages/en/console-problems.json', { with: { type: 'json' } }))
    .default;
}
