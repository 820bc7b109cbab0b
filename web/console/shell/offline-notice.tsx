import { Container, Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useWords } from '../words/use-words.tsx';

/** Says that there is no network, and that nothing is lost by it. */
export function OfflineNotice() {
  const words = useWords();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className="offline-notice">
          <Container size="lg">
            <Text size="sm">{words.text('console.shell.offline')}</Text>
          </Container>
        </div>
      )}
    </div>
  );
}
