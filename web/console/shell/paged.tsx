import { Group, Pagination, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { useWords } from '../words/use-words.tsx';

const PAGE = 50;
const CONTROLS = {
  first: 'console.shell.page-first',
  previous: 'console.shell.page-previous',
  next: 'console.shell.page-next',
  last: 'console.shell.page-last',
} as const satisfies Record<string, ConsoleKey>;

interface PagedProps<Item> {
  items: readonly Item[];
  children: (page: readonly Item[]) => ReactNode;
}

/** A long list, fifty at a time. */
export function Paged<Item>({ items, children }: PagedProps<Item>) {
  const words = useWords();
  const [wanted, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const page = Math.min(wanted, pages);
  const from = (page - 1) * PAGE;
  if (pages === 1) return children(items);
  return (
    <Stack gap="sm">
      {children(items.slice(from, from + PAGE))}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {words.text('console.shell.range', {
            from: from + 1,
            to: Math.min(from + PAGE, items.length),
            total: items.length,
          })}
        </Text>
        <Pagination
          value={page}
          onChange={setPage}
          total={pages}
          size="sm"
          getControlProps={(control) => ({ 'aria-label': words.text(CONTROLS[control]) })}
          getItemProps={(number) => ({
            'aria-label': words.text('console.shell.page-number', { page: number }),
          })}
        />
      </Group>
    </Stack>
  );
}
