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
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { children, words } = this.props;
    if (this.state.error === null) return children;
    return (
      <Container size="lg" py="xl">
        <Alert
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={words.text('console.shell.page-broken')}
        >
          <Text size="sm" mb="md">
            {words.text('console.shell.page-broken-how')}
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

/** Where a page fails to be drawn, says so and leads on, instead of leaving the window blank. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  return <Boundary words={useWords()}>{children}</Boundary>;
}
