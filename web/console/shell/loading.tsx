import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useWords } from '../words/use-words.tsx';

/** Grey lines where the content will stand. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const words = useWords();
  return (
    <Stack gap="sm" p="md" role="status">
      <VisuallyHidden>{words.text('console.shell.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => `${90 - line * 12}%`).map((width) => (
        <Skeleton key={width} h={22} w={width} />
      ))}
    </Stack>
  );
}
