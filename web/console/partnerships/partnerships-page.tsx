import { Button, EmptyState, Stack } from '@mantine/core';
import { IconArrowsLeftRight, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LinkButton } from '../shell/link-button.tsx';
import { Loading } from '../shell/loading.tsx';
import { useMe } from '../shell/me.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { PartnershipCard } from './partnership-card.tsx';
import { partnershipsQuery } from './partnership-queries.ts';

/** The first page: every partnership one may see, and what to do when there is none. */
export function PartnershipsPage() {
  const { operator } = useMe();
  const list = useInfiniteQuery(partnershipsQuery);
  const partnerships = list.data?.pages.flatMap(({ items }) => items);
  const create = operator && (
    <LinkButton href="/partnerships/new" leftSection={<IconPlus size={18} aria-hidden />}>
      New partnership
    </LinkButton>
  );

  return (
    <Page title="Partnerships" actions={partnerships?.length !== 0 && create}>
      {!partnerships && (list.error ? <ProblemAlert error={list.error} /> : <Loading />)}
      {partnerships?.length === 0 && (
        <EmptyState
          py="xl"
          icon={<IconArrowsLeftRight size={40} stroke={1.5} aria-hidden />}
          title={operator ? 'No partnership yet' : 'You are not a lead of any partnership'}
          description={
            operator
              ? 'A partnership is two organisations that depend on each other. Set one up first: name both sides and their leads. Then import the people of both sides and draft the first wave.'
              : 'When an operator names you as a lead, the partnership appears here.'
          }
        >
          {create}
        </EmptyState>
      )}
      {partnerships && partnerships.length > 0 && (
        <Stack component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {partnerships.map((partnership) => (
            <li key={partnership.id}>
              <PartnershipCard partnership={partnership} />
            </li>
          ))}
        </Stack>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Page>
  );
}
