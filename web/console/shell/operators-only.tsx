import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import { useMe } from './me.tsx';
import { Page } from './page.tsx';

/** Pages on which only operators can do anything; the API refuses the rest anyway. */
export function OperatorsOnly({ title, children }: { title: string; children: ReactNode }) {
  const words = useWords();
  if (useMe().operator) return children;
  return (
    <Page title={title} up={{ href: '/', label: words.text('console.shell.partnerships') }}>
      <Text>{words.text('console.shell.operators-only')}</Text>
    </Page>
  );
}
