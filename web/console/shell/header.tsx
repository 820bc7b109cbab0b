import './header.css';
import { Burger, Button, Container, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../words/use-words.tsx';
import { removeAllDrafts } from './draft-storage.ts';
import { LanguageChoice } from './language-choice.tsx';
import { useMe } from './me.tsx';
import { Wordmark } from './wordmark.tsx';

/** Where one is, who is signed in, and the way out. */
export function Header() {
  const me = useMe();
  const words = useWords();
  const [path] = useLocation();
  const [opened, menu] = useDisclosure(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu.
  useEffect(() => menu.close(), [path]);
  const current = (at: string) => (path === at ? { 'aria-current': 'page' as const } : {});

  return (
    <header className="console-header">
      <a className="skip-link" href="#content">
        {words.text('console.shell.skip')}
      </a>
      <Container size="lg" className="console-header-row">
        <Link href="/" aria-label={words.text('console.shell.home')}>
          <Wordmark />
        </Link>
        <Burger
          className="console-header-burger"
          size="sm"
          opened={opened}
          onClick={menu.toggle}
          aria-label={words.text('console.shell.menu')}
          aria-expanded={opened}
          aria-controls="console-menu"
        />
        <nav id="console-menu" aria-label={words.text('console.shell.navigation')} data-open={opened}>
          <Link href="/" {...current('/')}>
            {words.text('console.shell.partnerships')}
          </Link>
          {me.operator && (
            <>
              <Link href="/settings" {...current('/settings')}>
                {words.text('console.shell.settings')}
              </Link>
              <a href="/api/docs">{words.text('console.shell.api')}</a>
              {me.mailbox && <a href={me.mailbox}>{words.text('console.shell.mailbox')}</a>}
            </>
          )}
          <div className="console-header-who">
            <LanguageChoice />
            <Text span size="sm" c="dimmed">
              {me.operator ? words.text('console.shell.operator', { email: me.email }) : me.email}
            </Text>
            <form method="post" action="/sign-in/out" onSubmit={removeAllDrafts}>
              <Button type="submit" variant="default" size="compact-sm">
                {words.text('console.shell.sign-out')}
              </Button>
            </form>
          </div>
        </nav>
      </Container>
    </header>
  );
}
