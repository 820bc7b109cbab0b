import { Group, Text } from '@mantine/core';

/** The product's name with its mark: two viewpoints on one object. */
export function Wordmark() {
  return (
    <Group gap="xs" wrap="nowrap">
      <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" fill="none" strokeWidth="3">
        <circle cx="11" cy="10" r="8" stroke="var(--side-a)" />
        <circle cx="21" cy="10" r="8" stroke="var(--side-b)" />
      </svg>
      <Text span fw={700} fz="lg">
        Parallax
      </Text>
    </Group>
  );
}
