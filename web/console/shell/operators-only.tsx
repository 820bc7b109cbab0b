import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from './me.tsx';
import { Page } from './page.tsx';

/** Pages on which only operators can do anything; the API refuses the rest anyway. */
export function OperatorsOnly({ title, children }: { title: string; children: ReactNode }) {
  if (useMe().operator) return children;
  return (
    <Page title={title} up={{ href: '/', label: 'Partnerships' }}>
      <Text>Only an operator can do this.</Text>
    </Page>
  );
}
