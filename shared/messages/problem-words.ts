import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

type Values = Record<string, string>;

interface Template {
  key: string;
  pattern: RegExp;
  names: string[];
  /** How many letters of the message are the template's own. */
  letters: number;
}

/**
 * The reasons that the API and the schemas give are written in English where they arise, as programs and logs
 * read them. For people they are looked up: the English message is compared with the English texts, and what
 * those leave open is filled into the translation, itself translated where it is a text of its own (a state
 * of a wave, a reason behind the name of a field).
 *
 * @param english the English texts by key; `{name}` stands for what differs
 * @param write a text of the reader's language
 * @returns takes an English message to the reader's language; one that has no text stays as it is
 */
export function problemWords<Key extends string>(
  english: Readonly<Record<Key, string>>,
  write: (key: Key, values: Values) => string,
): (message: string) => string {
  // The more a template says itself, the surer the match: the most specific is tried first.
  const templates = Object.entries<string>(english)
    .map(([key, text]) => templateOf(key, text))
    .sort((one, other) => other.letters - one.letters);

  const translated = (message: string, depth: number): string | null => {
    for (const { key, pattern, names, letters } of templates) {
      const match = pattern.exec(message);
      if (!match) continue;
      const parts = names.map((name, place) => [name, match[place + 1] ?? ''] as const);
      const inner = parts.map(([, part]) => (depth > 0 ? translated(part, depth - 1) : null));
      // A template such as “{where}: {what}” says nothing by itself: it counts if one of its parts does.
      if (letters < LETTERS_ALONE && names.length > 0 && inner.every((part) => part === null)) continue;
      const values = Object.fromEntries(parts.map(([name, part], place) => [name, inner[place] ?? part]));
      return write(key as Key, values);
    }
    return null;
  };
  return (message) => translated(message, DEPTH) ?? message;
}

const DEPTH = 4;
const LETTERS_ALONE = 4;

function templateOf(key: string, text: string): Template {
  const names: string[] = [];
  let letters = 0;
  const pattern = parse(text).map((element) => {
    if (element.type === TYPE.literal) {
      letters += element.value.replace(/[^\p{L}]/gu, '').length;
      return element.value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    }
    names.push(nameOf(element, key));
    return '(.+?)';
  });
  return { key, pattern: new RegExp(`^${pattern.join('')}$`, 's'), names, letters };
}

function nameOf(element: MessageFormatElement, key: string): string {
  if (element.type !== TYPE.argument) throw new Error(`${key}: only plain values can be looked up.`);
  return element.value;
}
