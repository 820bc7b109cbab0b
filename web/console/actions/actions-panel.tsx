import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Action } from '../../../shared/action/action.ts';
import { isOpen } from '../../../shared/action/is-open.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { HelpWord } from '../shell/help.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { ActionCard } from './action-card.tsx';
import { actionsQuery, topicsQuery } from './action-queries.ts';
import { NewAction } from './action-window.tsx';

/** In the address: opens the form at once, for links from elsewhere. */
const AGREE = 'agree';

/** The joint ledger of a partnership: what both sides agreed to do, and how it stands. */
export function ActionsPanel({ partnership }: { partnership: Partnership }) {
  const waves = useQuery(wavesQuery(partnership.id));
  const actions = useQuery(actionsQuery(partnership.id));
  return (
    <Loaded query={waves}>
      {(list) => (
        <Loaded query={actions}>
          {(agreed) => (
            <Ledger
              partnership={partnership}
              actions={agreed}
              answered={list.find(({ state }) => state === 'released') ?? null}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface LedgerProps {
  partnership: Partnership;
  actions: readonly Action[];
  /** The newest released wave, which a new action answers. */
  answered: Wave | null;
}

function Ledger({ partnership, actions, answered }: LedgerProps) {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const [isAgreeing, setAgreeing] = useState(search.has(AGREE));
  // Read before somebody asks for the form, so that it opens at once and takes the focus.
  const queries = useQueryClient();
  const waveId = answered?.id;
  useEffect(() => {
    if (waveId) void queries.prefetchQuery(topicsQuery(waveId));
  }, [queries, waveId]);
  const close = () => {
    setAgreeing(false);
    if (search.has(AGREE)) setSearch({ tab: 'actions' }, { replace: true });
  };
  if (!answered) {
    return (
      <NothingYet icon={IconListCheck} title={text('console.actions.no-report')}>
        {text('console.actions.no-report-how')}
      </NothingYet>
    );
  }
  const agree = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAgreeing(true)}>
      {text('console.actions.agree')}
    </Button>
  );
  return (
    <>
      {actions.length === 0 ? (
        <NothingYet icon={IconListCheck} title={text('console.actions.none')} action={agree}>
          {text('console.actions.none-how')}
        </NothingYet>
      ) : (
        <Stack gap="lg">
          <Group justify="space-between" align="center">
            <Text c="dimmed" maw={680}>
              {text('console.actions.about')}
            </Text>
            {agree}
          </Group>
          <Listed partnership={partnership} actions={actions} />
        </Stack>
      )}
      {isAgreeing && <NewAction partnership={partnership} wave={answered} onClose={close} />}
    </>
  );
}

function Listed({ partnership, actions }: Pick<LedgerProps, 'partnership' | 'actions'>) {
  const { text } = useWords();
  const open = actions.filter(isOpen);
  const ended = actions
    .filter((action) => !isOpen(action))
    .toSorted((one, other) => (other.endedAt ?? '').localeCompare(one.endedAt ?? ''));
  const cards = (list: readonly Action[]) =>
    list.map((action) => <ActionCard key={action.id} action={action} partnership={partnership} />);
  return (
    <>
      <Stack gap="md" component="section" aria-label={text('console.actions.to-do')}>
        <Group gap={4}>
          <Title order={2} size="h4">
            {text('console.actions.to-do')}
          </Title>
          <HelpWord word="action" />
        </Group>
        {open.length > 0 ? cards(open) : <Text c="dimmed">{text('console.actions.nothing-to-do')}</Text>}
      </Stack>
      {ended.length > 0 && (
        <Stack gap="md" component="section" aria-label={text('console.actions.ended')}>
          <Title order={2} size="h4">
            {text('console.actions.ended')}
          </Title>
          {cards(ended)}
        </Stack>
      )}
    </>
  );
}
