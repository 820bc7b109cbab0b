import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { isEntering, matchKeys, SEQUENCE_MS, shortcutKey } from './shortcut-keys.ts';

const KEPT_AS = 'parallax-shortcuts';

export interface Shortcut {
  /** One key, or two pressed after each other: `n`, `g p`. */
  keys: string;
  /** What it does, in the reader's language. */
  label: string;
  run: () => void;
}

interface Shortcuts {
  register: (shortcut: Shortcut) => () => void;
  /** Those of this page and those of every page, as they are now. */
  list: () => readonly Shortcut[];
  isOn: boolean;
  turn: (on: boolean) => void;
}

const ShortcutsContext = createContext<Shortcuts | null>(null);

/**
 * Listens for the keys that its pages register. They can be switched off (WCAG 2.1.4): people who speak to
 * their machine, or whose hand slips, would set them off by mistake.
 */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const registered = useRef<readonly Shortcut[]>([]);
  const [isOn, setOn] = useState(areKept);
  useEffect(() => (isOn ? listen(() => registered.current) : undefined), [isOn]);
  const shortcuts = useMemo(
    () => ({
      register: (shortcut: Shortcut) => {
        registered.current = [...registered.current, shortcut];
        return () => {
          registered.current = registered.current.filter((each) => each !== shortcut);
        };
      },
      list: () => registered.current,
      isOn,
      turn: (on: boolean) => {
        keep(on);
        setOn(on);
      },
    }),
    [isOn],
  );
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

export function useShortcuts(): Shortcuts {
  const shortcuts = useContext(ShortcutsContext);
  if (!shortcuts) throw new Error('useShortcuts is for what stands inside ShortcutsProvider.');
  return shortcuts;
}

/**
 * Gives the page a key for as long as it is shown; the overview of shortcuts lists it.
 *
 * @param run null where there is nothing to do now
 * @example useShortcut('n w', words.text('console.portfolio.new-wave'), () => goTo(`/partnerships/${id}/waves/new`));
 */
export function useShortcut(keys: string, label: string, run: (() => void) | null): void {
  const { register } = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isPossible = run !== null;
  useEffect(
    () => (isPossible ? register({ keys, label, run: () => latest.current?.() }) : undefined),
    [register, keys, label, isPossible],
  );
}

function listen(list: () => readonly Shortcut[]): () => void {
  let before = '';
  let pressedAt = 0;
  const press = (event: KeyboardEvent) => {
    const key = shortcutKey(event);
    if (key === null || event.defaultPrevented || isEntering(event.target, document)) return;
    const match = matchKeys(list(), event.timeStamp - pressedAt < SEQUENCE_MS ? before : '', key);
    pressedAt = event.timeStamp;
    before = match.is === 'begun' ? match.keys : '';
    if (match.is !== 'found') return;
    event.preventDefault();
    match.item.run();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

function areKept(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing forgets the choice, and only that.
  }
}
