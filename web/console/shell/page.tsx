import { Anchor, Box, Container, Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface PageProps {
  title: string;
  /** The page above this one. */
  up?: { href: string; label: string } | undefined;
  /** Stands beside the title, for instance a state. */
  aside?: ReactNode;
  /** Stands under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One page of the console: its title in the window and as the only h1, what can be done, the content. */
export function Page({ title, up, aside, lead, actions, children }: PageProps) {
  useDocumentTitle(title === 'Parallax' ? title : `${title} · Parallax`);
  return (
    <Container size="lg" pt="lg" pb={64}>
      <Stack gap="xl">
        <Stack gap="sm">
          {up && (
            <Anchor component={Link} href={up.href} size="sm" w="fit-content">
              <Group gap={4} wrap="nowrap">
                <IconArrowLeft size={16} aria-hidden />
                {up.label}
              </Group>
            </Anchor>
          )}
          <Group justify="space-between" align="flex-start" gap="md">
            <Box maw={760}>
              <Group gap="sm">
                <Title order={1} size="h2">
                  {title}
                </Title>
                {aside}
              </Group>
              {lead}
            </Box>
            {actions && <Group gap="sm">{actions}</Group>}
          </Group>
        </Stack>
        {children}
      </Stack>
    </Container>
  );
}
