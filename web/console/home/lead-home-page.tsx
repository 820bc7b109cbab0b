import { Anchor, List, Stack, Title } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LeadPartnership } from '../../../shared/home/lead-home.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { Page } from '../shell/page.tsx';
import { otherSide } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { CardLevel } from './home-card.tsx';
import { homeQuery } from './home-query.ts';
import { LedPartnership } from './led-partnership.tsx';
import { LedSides, partnershipName } from './partnership-name.tsx';

/** More partnerships than one sees at a glance get a list of what waits where. */
const AT_A_GLANCE = 2;

/** What a lead sees first. */
export function LeadHomePage() {
  const words = useWords();
  const title = words.text('console.home.title');
  const home = useQuery({ ...homeQuery(words.language), placeholderData: keepPreviousData });
  return (
    <LoadedPage query={home} title={title} isFirst>
      {({ partnerships }) => {
        const [only, ...more] = partnerships;
        if (!only) return <NoPartnership />;
        return more.length === 0 ? <OnePartnership partnership={only} /> : <Several {...{ partnerships }} />;
      }}
    </LoadedPage>
  );
}

function OnePartnership({ partnership }: { partnership: LeadPartnership }) {
  const words = useWords();
  return (
    <Page title={partnershipName(words, partnership)} lead={<LedSides partnership={partnership} />}>
      <CardLevel value={2}>
        <LedPartnership partnership={partnership} />
      </CardLevel>
    </Page>
  );
}

function Several({ partnerships }: { partnerships: readonly LeadPartnership[] }) {
  const words = useWords();
  return (
    <Page title={words.text('console.home.title')}>
      {partnerships.length > AT_A_GLANCE && <WhatWaits partnerships={partnerships} />}
      {partnerships.map((partnership) => (
        <Stack
          component="section"
          gap="md"
          key={partnership.id}
          id={partnership.id}
          aria-labelledby={`${partnership.id}-name`}
        >
          <div>
            <Title order={2} size="h3" id={`${partnership.id}-name`}>
              {partnershipName(words, partnership)}
            </Title>
            <LedSides partnership={partnership} />
          </div>
          <LedPartnership partnership={partnership} />
        </Stack>
      ))}
    </Page>
  );
}

function NoPartnership() {
  const words = useWords();
  const { email } = useMe();
  return (
    <Page title={words.text('console.home.title')}>
      <NothingYet icon={IconArrowsLeftRight} title={words.text('console.home.none')}>
        {words.text('console.home.none-how', { email })}
      </NothingYet>
    </Page>
  );
}

function WhatWaits({ partnerships }: { partnerships: readonly LeadPartnership[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.text('console.home.jump')}>
      <List>
        {partnerships.map((partnership) => {
          const [own = 'a'] = partnership.sides;
          return (
            <List.Item key={partnership.id}>
              <Anchor href={`#${partnership.id}`}>{partnership.organisations[otherSide(own)]}</Anchor>:{' '}
              {words.text(`console.home.jump.${whatWaits(partnership)}`)}
            </List.Item>
          );
        })}
      </List>
    </nav>
  );
}

function whatWaits({ running, reports }: LeadPartnership): 'sign' | 'guess' | 'running' | 'nothing' {
  if (running.some(({ charter }) => charter === 'to-sign')) return 'sign';
  if (reports.some(({ toGuess }) => toGuess)) return 'guess';
  return running.length > 0 ? 'running' : 'nothing';
}
