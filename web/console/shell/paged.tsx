import { Group, Pagination, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';

const PAGE = 50;

interface PagedProps<Item> {
  items: readonly Item[];
  /** What is listed, in the plural. */
  what: string;
  children: (page: readonly Item[]) => ReactNode;
}

/** A long list, fifty at a time. */
export function Paged<Item>({ items, what, children }: PagedProps<Item>) {
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
          {from + 1} to {Math.min(from + PAGE, items.length)} of {items.length} {what}
        </Text>
        <Pagination
          value={page}
          onChange={setPage}
          total={pages}
          size="sm"
          getControlProps={(control) => ({ 'aria-label': `${control} page of ${what}` })}
          getItemProps={(number) => ({ 'aria-label': `Page ${number} of ${what}` })}
        />
      </Group>
    </Stack>
  );
}
