import { Text } from '@mantine/core';
import { useWords } from '../words/use-words.tsx';
import { Page } from './page.tsx';

export function NotFoundPage() {
  const words = useWords();
  return (
    <Page
      title={words.text('console.shell.nothing-here')}
      up={{ href: '/', label: words.text('console.shell.partnerships') }}
    >
      <Text>{words.text('console.shell.no-page')}</Text>
    </Page>
  );
}
