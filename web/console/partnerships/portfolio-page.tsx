import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsLeftRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { LinkButton } from '../shell/link-button.tsx';
import { Loading } from '../shell/loading.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { Page } from '../shell/page.tsx';
import { Paged } from '../shell/paged.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useWords } from '../words/use-words.tsx';
import { chosen, watched } from './portfolio-choice.ts';
import { PortfolioFilters } from './portfolio-filters.tsx';
import { type PortfolioLine, portfolioQuery, portfolioSoFarQuery } from './portfolio-query.ts';
import { PortfolioRow } from './portfolio-row.tsx';
import { usePortfolioChoice } from './use-portfolio-choice.ts';

/** An operator's first page: every partnership, those that need somebody first. */
export function PortfolioPage() {
  const words = useWords();
  const [, goTo] = useLocation();
  const all = useQuery(portfolioQuery);
  const soFar = useQuery(portfolioSoFarQuery);
  const lines = all.data ?? (soFar.data?.length ? soFar.data : undefined);
  useShortcut('n p', words.text('console.portfolio.shortcut-new'), () => goTo('/partnerships/new'));
  const create = (
    <LinkButton href="/partnerships/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {words.text('console.portfolio.new')}
    </LinkButton>
  );
  return (
    <Page title={words.text('console.portfolio.title')} actions={lines?.length !== 0 && create}>
      {!lines && (all.error ? <ProblemAlert error={all.error} /> : <Loading lines={8} />)}
      {lines?.length === 0 && (
        <NothingYet
          icon={IconArrowsLeftRight}
          title={words.text('console.portfolio.empty')}
          steps={[1, 2, 3].map((step) => words.text(`console.portfolio.empty-step-${step as 1 | 2 | 3}`))}
          action={create}
        >
          {words.text('console.portfolio.empty-how')}
        </NothingYet>
      )}
      {lines && lines.length > 0 && <Portfolio lines={lines} isComplete={all.data !== undefined} />}
    </Page>
  );
}

function Portfolio({ lines, isComplete }: { lines: readonly PortfolioLine[]; isComplete: boolean }) {
  const words = useWords();
  const { choice, choose, clear } = usePortfolioChoice();
  const search = useRef<HTMLInputElement>(null);
  useShortcut('s', words.text('console.portfolio.shortcut-search'), () => search.current?.focus());
  const everyone = useMemo(() => watched(lines, new Date()), [lines]);
  // Typing stays quick with thousands of lines: the list follows a moment later.
  const deferred = useDeferredValue(choice);
  const found = useMemo(() => chosen(everyone, deferred), [everyone, deferred]);
  const needing = found.filter(({ attention }) => attention.length > 0).length;
  return (
    <Stack gap="lg">
      <PortfolioFilters lines={lines} choice={choice} onChoose={choose} searchRef={search} />
      <Group gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {isComplete
            ? [
                words.text('console.portfolio.found', { count: found.length }),
                words.text('console.portfolio.need', { count: needing }),
              ].join(', ')
            : words.text('console.portfolio.loading-more', { count: lines.length })}
        </Text>
        {found.length < lines.length && (
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {words.text('console.portfolio.clear')}
          </Button>
        )}
      </Group>
      {found.length === 0 && <Text>{words.text('console.portfolio.none-found')}</Text>}
      <Paged key={JSON.stringify(deferred)} items={found}>
        {(page) => (
          <ul className="portfolio">
            {page.map((line) => (
              <li key={line.line.id}>
                <PortfolioRow watched={line} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Stack>
  );
}
