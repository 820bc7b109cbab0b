import { useLocation } from 'wouter';
import { useWords } from '../words/use-words.tsx';
import { useMe } from './me.tsx';
import { useShortcut } from './shortcuts.tsx';

interface Openers {
  openSearch: () => void;
  openList: () => void;
}

/** The keys that work on every page; those for new things where there is something new to make. */
export function useGlobalShortcuts({ openSearch, openList }: Openers): void {
  const words = useWords();
  const [path, goTo] = useLocation();
  const { operator, leads } = useMe();
  const forOperators = (href: string) => (operator ? () => goTo(href) : null);
  const [, partnership] = /^\/partnerships\/(?!new$)([^/]+)/.exec(path) ?? [];

  useShortcut('/', words.text('console.shell.search-open'), openSearch);
  useShortcut('?', words.text('console.shell.shortcuts'), openList);
  useShortcut('g p', words.text('console.shell.go-partnerships'), forOperators('/'));
  useShortcut(
    'g l',
    words.text('console.shell.go-lead'),
    leads.length > 0 || !operator ? () => goTo(operator ? '/home' : '/') : null,
  );
  useShortcut('g q', words.text('console.questionnaires.go'), forOperators('/questionnaires'));
  useShortcut('g s', words.text('console.shell.go-settings'), forOperators('/settings'));
  useShortcut('g h', words.text('console.shell.go-help'), () => goTo('/help'));
  useShortcut('n p', words.text('console.shell.new-partnership'), forOperators('/partnerships/new'));
  useShortcut(
    'n w',
    words.text('console.shell.new-wave'),
    partnership ? forOperators(`/partnerships/${partnership}/waves/new`) : null,
  );
}
