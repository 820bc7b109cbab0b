import './wide-table.css';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table that scrolls sideways in a narrow window, and says so there. */
export function WideTable({ minWidth, children }: { minWidth: number; children: ReactNode }) {
  return (
    <>
      <Text className="wide-table-hint" size="sm" c="dimmed" p="xs">
        The table is wider than this window; move it sideways to see all columns.
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
