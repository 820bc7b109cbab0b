import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Wave } from '../../../shared/wave/wave.ts';
import { Loaded } from '../shell/loaded.tsx';
import { mendLink } from './mend-link.ts';
import { deployCheckQuery } from './wave-queries.ts';

/** Everything that stands against deploying the draft, each with where to mend it. */
export function DeployCheck({ wave }: { wave: Wave }) {
  const check = useQuery(deployCheckQuery(wave));
  const again = (
    <Button size="compact-sm" variant="default" loading={check.isFetching} onClick={() => check.refetch()}>
      Check again
    </Button>
  );
  return (
    <Loaded query={check}>
      {(problems) =>
        problems.length === 0 ? (
          <Alert
            color="teal"
            icon={<IconCircleCheck aria-hidden />}
            title="Nothing stands against deploying this wave"
          >
            <Text size="sm">Read once more what it will be, then deploy it.</Text>
          </Alert>
        ) : (
          <Alert
            color="ochre"
            icon={<IconListCheck aria-hidden />}
            title={
              problems.length === 1
                ? 'One thing to mend before it can be deployed'
                : `${problems.length} things to mend before it can be deployed`
            }
          >
            <List size="sm" spacing="xs" mb="md" aria-label="To mend before deploying">
              {problems.map(({ field, message }) => {
                const { href, label } = mendLink(field, wave);
                return (
                  <List.Item key={`${field} ${message}`}>
                    {message}{' '}
                    <Anchor component={Link} href={href} fz="inherit" underline="always">
                      {label}
                    </Anchor>
                  </List.Item>
                );
              })}
            </List>
            <Group>{again}</Group>
          </Alert>
        )
      }
    </Loaded>
  );
}
