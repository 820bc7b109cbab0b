import { Alert, Anchor, Button, Container, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Where a page fails to be drawn, says so and leads on, instead of leaving the window blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Container size="lg" py="xl">
        <Alert
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title="This page cannot be shown"
        >
          <Text size="sm" mb="md">
            Something in it is not as Parallax expects. Nothing that was saved is lost. Load the page again;
            if that does not help, go back to the partnerships and tell whoever runs Parallax which page it
            was.
          </Text>
          <Group>
            <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
              Load again
            </Button>
            <Anchor href="/" size="sm" underline="always">
              To the partnerships
            </Anchor>
          </Group>
        </Alert>
      </Container>
    );
  }
}
