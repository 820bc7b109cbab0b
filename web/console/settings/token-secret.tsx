import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';

/** A secret that is shown once; only its hash is kept. */
export function TokenSecret({ label, secret }: { label: string; secret: string }) {
  return (
    <Alert color="teal" role="status" icon={<IconKey aria-hidden />} title={`The secret of “${label}”`}>
      <Text size="sm" mb="sm">
        Copy it now: it is shown this once and stored nowhere.
      </Text>
      <Group>
        <Code fz="sm" aria-label="Secret" style={{ overflowWrap: 'anywhere' }}>
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
              {copied ? 'Copied' : 'Copy secret'}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
