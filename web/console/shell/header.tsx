import './header.css';
import { Burger, Button, Container, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useMe } from './me.tsx';
import { Wordmark } from './wordmark.tsx';

/** Where one is, who is signed in, and the way out. */
export function Header() {
  const me = useMe();
  const [path] = useLocation();
  const [opened, menu] = useDisclosure(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu.
  useEffect(() => menu.close(), [path]);
  const current = (at: string) => (path === at ? { 'aria-current': 'page' as const } : {});

  return (
    <header className="console-header">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <Container size="lg" className="console-header-row">
        <Link href="/" aria-label="Parallax, to the partnerships">
          <Wordmark />
        </Link>
        <Burger
          className="console-header-burger"
          size="sm"
          opened={opened}
          onClick={menu.toggle}
          aria-label="Menu"
          aria-expanded={opened}
          aria-controls="console-menu"
        />
        <nav id="console-menu" aria-label="Console" data-open={opened}>
          <Link href="/" {...current('/')}>
            Partnerships
          </Link>
          {me.operator && (
            <>
              <Link href="/settings" {...current('/settings')}>
                API tokens
              </Link>
              <a href="/api/docs">API</a>
              {me.mailbox && <a href={me.mailbox}>Mailbox</a>}
            </>
          )}
          <div className="console-header-who">
            <Text span size="sm" c="dimmed">
              {me.email}
              {me.operator ? ' (operator)' : ''}
            </Text>
            <form method="post" action="/sign-in/out">
              <Button type="submit" variant="default" size="compact-sm">
                Sign out
              </Button>
            </form>
          </div>
        </nav>
      </Container>
    </header>
  );
}
