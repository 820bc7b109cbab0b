import './wide-table.css';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';

/** A table that scrolls sideways in a narrow window, and says so there. */
export function WideTable({ minWidth, children }: { minWidth: number; children: ReactNode }) {
  const words = useWords();
  return (
    <>
      <Text className="wide-table-hint" size="sm" c="dimmed" p="xs">
        {words.text('console.shell.wide-table')}
      </Text>
      <Table.ScrollContainer
        minWidth={minWidth}
        scrollAreaProps={{ type: 'auto', viewportProps: { tabIndex: 0 } }}
      >
        {children}
      </Table.ScrollContainer>
    </>
  );
}
