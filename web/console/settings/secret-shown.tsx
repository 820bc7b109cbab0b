import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useWords } from '../words/use-words.tsx';

/** A secret that is shown this once. */
export function SecretShown({ label, secret }: { label: string; secret: string }) {
  const words = useWords();
  return (
    <Alert
      color="teal"
      role="status"
      icon={<IconKey aria-hidden />}
      title={words.text('console.access.secret', { label })}
    >
      <Text size="sm" mb="sm">
        {words.text('console.access.secret.once')}
      </Text>
      <Group>
        <Code
          fz="sm"
          aria-label={words.text('console.access.secret.label')}
          style={{ overflowWrap: 'anywhere' }}
        >
          {secret}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {words.text(copied ? 'console.access.secret.copied' : 'console.access.secret.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
