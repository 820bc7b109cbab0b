/** How long a first key waits for the second, in milliseconds. */
export const SEQUENCE_MS = 1_500;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The key of a shortcut that was pressed, `g` or `?`; null for what no shortcut has. On a keyboard with other
 * letters the key in the place of the Latin one counts.
 */
export function shortcutKey({ key, code, ctrlKey, metaKey, altKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey || [...key].length !== 1) return null;
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null;
}

/** Whether somebody is typing, choosing or answering a question: then no key is a shortcut. */
export function isEntering(target: EventTarget | null, page: ParentNode): boolean {
  if (page.querySelector('[aria-modal="true"]') !== null) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="textbox"], [role="combobox"], [role="listbox"]') !==
        null)
  );
}

/** What a key leads to after those that were pressed before it. */
export type Match<Item> = { is: 'found'; item: Item } | { is: 'begun'; keys: string } | { is: 'nothing' };

/**
 * Finds the shortcut that the keys so far make, the newest registered first; `begun` when they may still
 * become one. A key that ends a sequence in vain may begin another.
 */
export function matchKeys<Item extends { keys: string }>(
  items: readonly Item[],
  before: string,
  key: string,
): Match<Item> {
  const keys = before ? `${before} ${key}` : key;
  const item = items.findLast((each) => each.keys === keys);
  if (item) return { is: 'found', item };
  if (items.some((each) => each.keys.startsWith(`${keys} `))) return { is: 'begun', keys };
  return before ? matchKeys(items, '', key) : { is: 'nothing' };
}
