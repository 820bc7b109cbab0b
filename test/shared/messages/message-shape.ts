import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message asks of the values it is given, and how it chooses among wordings. */
export interface MessageShape {
  /** For each argument what it may be: `value`, `number` (also in plurals), `select`, or several of these. */
  arguments: Record<string, string[]>;
  /** For each argument that chooses among wordings, the keys it chooses by. */
  selects: Record<string, string[]>;
  /** The cases of each plural, by argument; one list per plural. */
  plurals: { argument: string; ordinal: boolean; cases: string[] }[];
}

/** @throws SyntaxError if the message is not in ICU form */
export function shapeOf(message: string): MessageShape {
  const types = new Map<string, Set<string>>();
  const selects = new Map<string, Set<string>>();
  const plurals: MessageShape['plurals'] = [];
  const note = (map: Map<string, Set<string>>, name: string, found: readonly string[]) =>
    map.set(name, new Set([...(map.get(name) ?? []), ...found]));
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      switch (element.type) {
        case TYPE.argument:
          note(types, element.value, ['value']);
          break;
        case TYPE.number:
        case TYPE.plural:
          note(types, element.value, ['number']);
          break;
        case TYPE.select:
          note(types, element.value, ['select']);
          note(selects, element.value, Object.keys(element.options));
          break;
        case TYPE.date:
        case TYPE.time:
        case TYPE.tag:
          note(types, element.value, [TYPE[element.type]]);
      }
      if (element.type === TYPE.plural) {
        const cases = Object.keys(element.options);
        plurals.push({ argument: element.value, ordinal: element.pluralType === 'ordinal', cases });
      }
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) visit(value);
      }
      if (element.type === TYPE.tag) visit(element.children);
    }
  };
  visit(parse(message));
  return { arguments: sorted(types), selects: sorted(selects), plurals };
}

function sorted(map: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string[]> {
  return Object.fromEntries([...map].sort().map(([name, values]) => [name, [...values].sort()]));
}
