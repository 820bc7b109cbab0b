import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Catalogue } from '../../shared/messages/catalogue.ts';
import { CATALOGUES } from '../../shared/messages/catalogues.ts';
import { english } from '../../shared/messages/en/catalogue.ts';

/** A language of Arabic letters that nobody speaks, by the name that Android gives it. */
export const PSEUDO = 'ar-XB';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Every letter becomes an Arabic one; what stands in braces stays. */
export function pseudo(words: string): string {
  return words.replaceAll(/\{[^}]*\}|[A-Za-z]/g, (found) =>
    found.length > 1 ? found : (LETTERS[found.toLowerCase().charCodeAt(0) - 97] ?? 'ي'),
  );
}

/** Makes the pseudo-language one of the product's; it is in no release. */
export function addPseudoLanguage(): void {
  const catalogue = Object.fromEntries(
    Object.entries(english).map(([key, words]) => [key, printAST(parse(words).map(turned))]),
  ) as Catalogue;
  CATALOGUES.set(PSEUDO, catalogue);
}

/** The same questionnaire with every text in the pseudo-language beside the English. */
export function withPseudoTexts<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withPseudoTexts) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withPseudoTexts(each)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  return (typeof copy.en === 'string' ? { ...copy, [PSEUDO]: pseudo(copy.en) } : copy) as Value;
}

function turned(element: MessageFormatElement): MessageFormatElement {
  if (isLiteralElement(element)) return { ...element, value: pseudo(element.value) };
  if (isTagElement(element)) return { ...element, children: element.children.map(turned) };
  if (isPluralElement(element) || isSelectElement(element)) {
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: option.value.map(turned) },
      ]),
    );
    return { ...element, options } as MessageFormatElement;
  }
  return element;
}
