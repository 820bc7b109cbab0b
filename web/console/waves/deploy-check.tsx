import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Wave } from '../../../shared/wave/wave.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useWords } from '../words/use-words.tsx';
import { mendLink } from './mend-link.ts';
import { deployCheckQuery } from './wave-queries.ts';

/** Everything that stands against deploying the draft, each with where to mend it. */
export function DeployCheck({ wave }: { wave: Wave }) {
  const words = useWords();
  const check = useQuery(deployCheckQuery(wave));
  return (
    <Loaded query={check}>
      {(problems) =>
        problems.length === 0 ? (
          <Alert
            color="teal"
            icon={<IconCircleCheck aria-hidden />}
            title={words.text('console.designer.check.nothing')}
          >
            <Text size="sm">{words.text('console.designer.check.nothing-how')}</Text>
          </Alert>
        ) : (
          <Alert
            color="ochre"
            icon={<IconListCheck aria-hidden />}
            title={words.text('console.designer.check.problems', { count: problems.length })}
          >
            <List size="sm" spacing="xs" mb="md" aria-label={words.text('console.designer.check.list')}>
              {problems.map(({ field, message }) => {
                const { href, label } = mendLink(field, wave);
                return (
                  <List.Item key={`${field} ${message}`}>
                    {message}{' '}
                    <Anchor component={Link} href={href} fz="inherit" underline="always">
                      {words.text(label)}
                    </Anchor>
                  </List.Item>
                );
              })}
            </List>
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                loading={check.isFetching}
                onClick={() => check.refetch()}
              >
                {words.text('console.designer.check.again')}
              </Button>
            </Group>
          </Alert>
        )
      }
    </Loaded>
  );
}
