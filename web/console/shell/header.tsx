import './header.css';
import { Burger, Container, Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../words/use-words.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useMe } from './me.tsx';
import { useGlobalShortcuts } from './use-global-shortcuts.ts';
import { Wordmark } from './wordmark.tsx';

const QuickSearch = lazy(async () => ({ default: (await import('./quick-search.tsx')).QuickSearch }));
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.tsx')).ShortcutList }));

const SEARCH_KEYS = 'Ctrl K';

/** Where one is, the search, and the account. */
export function Header() {
  const words = useWords();
  const [path] = useLocation();
  const [opened, menu] = useDisclosure(false);
  const [searching, search] = useDisclosure(false);
  const [listing, list] = useDisclosure(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu.
  useEffect(() => menu.close(), [path]);
  useHotkeys([['mod+K', search.toggle]], []);
  useGlobalShortcuts({ openSearch: search.open, openList: list.open });

  return (
    <header className="console-header">
      <a className="skip-link" href="#content">
        {words.text('console.shell.skip')}
      </a>
      <Container size="lg" className="console-header-row">
        <Link href="/" aria-label={words.text('console.shell.home')}>
          <Wordmark />
        </Link>
        <nav id="console-menu" aria-label={words.text('console.shell.navigation')} data-open={opened}>
          <Links path={path} />
        </nav>
        <div className="console-header-tools">
          <button
            type="button"
            className="console-header-tool console-header-search"
            onClick={search.open}
            title={words.text('console.shell.search-open')}
          >
            <IconSearch size={20} stroke={1.8} aria-hidden />
            <span>{words.text('console.shell.search')}</span> <Kbd size="xs">{SEARCH_KEYS}</Kbd>
          </button>
          <AccountMenu onShortcuts={list.open} />
          <Burger
            className="console-header-burger"
            size="sm"
            opened={opened}
            onClick={menu.toggle}
            aria-label={words.text('console.shell.menu')}
            aria-expanded={opened}
            aria-controls="console-menu"
          />
        </div>
      </Container>
      <Suspense>
        {searching && <QuickSearch onClose={search.close} />}
        {listing && <ShortcutList onClose={list.close} />}
      </Suspense>
    </header>
  );
}

function Links({ path }: { path: string }) {
  const words = useWords();
  const { operator, leads, observes, mailbox } = useMe();
  const onlyObserves = !operator && leads.length === 0 && observes.length > 0;
  const current = (at: string) => (path === at ? { 'aria-current': 'page' as const } : {});
  return (
    <>
      {operator && (
        <Link href="/" {...current('/')}>
          {words.text('console.shell.partnerships')}
        </Link>
      )}
      {(leads.length > 0 || !(operator || onlyObserves)) && (
        <Link href={operator ? '/home' : '/'} {...current(operator ? '/home' : '/')}>
          {words.text(operator ? 'console.shell.as-lead' : 'console.shell.your-partnerships')}
        </Link>
      )}
      {observes.length > 0 && (
        <Link href={onlyObserves ? '/' : '/observed'} {...current(onlyObserves ? '/' : '/observed')}>
          {words.text('console.access.observed')}
        </Link>
      )}
      {operator && (
        <Link
          href="/questionnaires"
          {...(path.startsWith('/questionnaires') ? { 'aria-current': 'page' as const } : {})}
        >
          {words.text('console.questionnaires.title')}
        </Link>
      )}
      {operator && (
        <Link href="/settings" {...(path.startsWith('/settings') ? { 'aria-current': 'page' as const } : {})}>
          {words.text('console.shell.settings')}
        </Link>
      )}
      {operator && mailbox && <a href={mailbox}>{words.text('console.shell.mailbox')}</a>}
      <Link href="/help" {...current('/help')}>
        {words.text('console.shell.help')}
      </Link>
    </>
  );
}
