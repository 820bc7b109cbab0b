import { Alert, Anchor, Button, Container, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';

interface ErrorBoundaryProps {
  children: ReactNode;
  words: Words;
}

class Boundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { children, words } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    const what = isNotLoaded(error) ? 'page-not-loaded' : 'page-broken';
    return (
      <Container size="lg" py="xl">
        <Alert
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={words.text(`console.shell.${what}`)}
        >
          <Text size="sm" mb="md">
            {words.text(`console.shell.${what}-how`)}
          </Text>
          <Group>
            <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
              {words.text('console.shell.load-again')}
            </Button>
            <Anchor href="/" size="sm" underline="always">
              {words.text('console.shell.to-first-page')}
            </Anchor>
          </Group>
        </Alert>
      </Container>
    );
  }
}

/** Whether a part of the console did not arrive; browsers have no name for it, only sentences. */
function isNotLoaded(error: Error): boolean {
  return /dynamically imported module|importing a module script|unable to preload/i.test(error.message);
}

/** Where a page fails to be drawn, says so and leads on, instead of leaving the window blank. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  return <Boundary words={useWords()}>{children}</Boundary>;
}
