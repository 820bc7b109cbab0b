import { Alert, Anchor, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { type Attention, attentionOf, isUrgent } from '../../../shared/partnership/attention.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { membersQuery } from '../members/member-queries.ts';
import { Loaded } from '../shell/loaded.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { PortfolioLine } from './portfolio-query.ts';
import { PortfolioResult } from './portfolio-result.tsx';
import { PortfolioWave } from './portfolio-wave.tsx';
import { standingQuery } from './standing-query.ts';

/** Where each reason is mended. */
const MENDED: Record<Attention, 'details' | 'wave' | 'new-wave' | 'actions'> = {
  'below-minimum': 'wave',
  'unsigned-overdue': 'wave',
  'addresses-troubled': 'wave',
  'unsigned-soon': 'wave',
  'draft-overdue': 'wave',
  insufficient: 'wave',
  lapsed: 'new-wave',
  'action-overdue': 'actions',
  'no-lead': 'details',
  unauthorised: 'details',
  'next-wave-due': 'new-wave',
  'no-wave': 'new-wave',
};

/** What an operator wants to know first of a partnership: what needs them, its wave, its newest result. */
export function OverviewPanel({ partnership }: { partnership: Partnership }) {
  const standing = useQuery(standingQuery(partnership.id));
  return (
    <Loaded query={standing}>
      {(line) => (
        <Stack gap="lg">
          <Needs line={line} />
          {line.standing?.wave ? <Standing line={line} /> : <FirstSteps line={line} />}
        </Stack>
      )}
    </Loaded>
  );
}

function Needs({ line }: { line: PortfolioLine }) {
  const { text } = useWords();
  const { a, b } = line.sides;
  const side = ({ leads, authorised }: typeof a) => ({ leads: leads.length, authorised });
  const reasons = attentionOf({ sides: { a: side(a), b: side(b) }, standing: line.standing }, new Date());
  if (reasons.length === 0) return <Text c="dimmed">{text('console.partnership.needs-nothing')}</Text>;
  const wave = line.standing?.wave;
  const addresses = {
    details: `/partnerships/${line.id}/edit`,
    wave: `/waves/${wave?.id}`,
    'new-wave': `/partnerships/${line.id}/waves/new`,
    actions: `/partnerships/${line.id}?tab=actions`,
  };
  return (
    <Alert color={reasons.some(isUrgent) ? 'red' : 'ochre'} title={text('console.partnership.needs')}>
      <List size="sm" spacing={4}>
        {reasons.map((reason) => (
          <List.Item key={reason}>
            {text(`console.portfolio.why.${reason}`, { count: wave?.troubled ?? 0 })}.{' '}
            <Anchor component={Link} href={addresses[MENDED[reason]]} fz="inherit" underline="always">
              {text(`console.partnership.mend.${MENDED[reason]}`)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Standing({ line }: { line: PortfolioLine }) {
  const words = useWords();
  const { text } = words;
  const { wave = null, result = null } = line.standing ?? {};
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Paper withBorder p="lg" component="section" aria-labelledby="overview-wave">
        <Stack gap="sm">
          <Title order={2} size="h4" id="overview-wave">
            {text('console.partnership.wave')}
          </Title>
          <PortfolioWave line={line} wave={wave} />
          {wave?.state === 'scheduled' && (
            <Text size="sm">
              {text('console.partnership.charter')}:{' '}
              {wave.awaited.length === 0
                ? text('console.partnership.charter-signed')
                : text('console.partnership.charter-awaited', {
                    sides: words.list(wave.awaited.map((side) => line.sides[side].name)),
                  })}{' '}
              <Anchor href={`/charters/${wave.id}`} fz="inherit" underline="always">
                {text('console.partnership.charter-read')}
              </Anchor>
            </Text>
          )}
        </Stack>
      </Paper>
      <Paper withBorder p="lg" component="section" aria-labelledby="overview-result">
        <Stack gap="sm">
          <Title order={2} size="h4" id="overview-result">
            {text('console.partnership.result')}
          </Title>
          <PortfolioResult line={line} result={result} />
        </Stack>
      </Paper>
    </SimpleGrid>
  );
}

/** Until the first wave: what is there, and what is still to do. */
function FirstSteps({ line }: { line: PortfolioLine }) {
  const { text } = useWords();
  const members = useQuery(membersQuery(line.id));
  const has = (side: 'a' | 'b') => members.data?.some((member) => member.side === side) ?? false;
  const edit = `/partnerships/${line.id}/edit`;
  const steps: { key: ConsoleKey; isDone: boolean; href: string }[] = [
    {
      key: 'console.partnership.step.leads',
      isDone: SIDES.every((side) => line.sides[side].leads.length > 0),
      href: edit,
    },
    {
      key: 'console.partnership.step.authorised',
      isDone: SIDES.every((side) => line.sides[side].authorised),
      href: edit,
    },
    {
      key: 'console.partnership.step.members',
      isDone: has('a') && has('b'),
      href: `/partnerships/${line.id}?tab=members`,
    },
    { key: 'console.partnership.step.wave', isDone: false, href: `/partnerships/${line.id}/waves/new` },
  ];
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="first-steps">
      <Title order={2} size="h4" id="first-steps" mb="sm">
        {text('console.partnership.steps')}
      </Title>
      <List spacing="xs" center>
        {steps.map(({ key, isDone, href }) => (
          <List.Item
            key={key}
            icon={isDone ? <IconCheck size={18} aria-hidden /> : <IconCircle size={18} aria-hidden />}
          >
            <Anchor component={Link} href={href}>
              {text(key)}
            </Anchor>{' '}
            <Text span c="dimmed" size="sm">
              ({text(isDone ? 'console.partnership.step.done' : 'console.partnership.step.open')})
            </Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
