import './help-page.css';
import { Anchor, Code, Kbd, List, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { useMe } from '../shell/me.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { Glossary } from './glossary.tsx';

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const FOUR = [1, 2, 3, 4] as const;

/** How Parallax works from nothing to a released report, and what its words mean. What the reader does comes first. */
export function HelpPage() {
  const words = useWords();
  const { operator } = useMe();
  const steps = <Steps key="steps" />;
  const forLeads = <Points key="leads" title="console.help.page.leads" item="console.help.page.lead" />;
  return (
    <Page
      title={words.text('console.help.page.title')}
      lead={<Text c="dimmed">{words.text('console.help.page.lead')}</Text>}
    >
      {operator ? [steps, forLeads] : [forLeads, steps]}
      <Points title="console.help.page.private" item="console.help.page.private" />
      <Part title="console.help.page.keys">
        <Text maw={720}>
          {words.rich('console.help.page.keys-how', { search: <Kbd>Ctrl K</Kbd>, list: <Kbd>?</Kbd> })}
        </Text>
      </Part>
      <Part title="console.help.page.words">
        <Glossary />
      </Part>
      <Part title="console.help.page.more">
        <List spacing="xs" maw={720}>
          <List.Item>
            {words.rich('console.help.page.more-api', {
              link: (inside) => (
                <Anchor href="/api/docs" underline="always">
                  {inside}
                </Anchor>
              ),
            })}
          </List.Item>
          <List.Item>
            {words.rich('console.help.page.more-docs', {
              reading: <Code>docs/reading-the-report.md</Code>,
              privacy: <Code>docs/privacy.md</Code>,
              deploy: <Code>docs/deploy.md</Code>,
              data: <Code>docs/data-model.md</Code>,
            })}
          </List.Item>
        </List>
      </Part>
    </Page>
  );
}

function Steps() {
  const words = useWords();
  const { operator } = useMe();
  return (
    <Part title="console.help.page.steps">
      {!operator && <Text c="dimmed">{words.text('console.help.page.steps-who')}</Text>}
      <List type="ordered" spacing="xs" maw={720}>
        {STEPS.map((step) => (
          <List.Item key={step}>
            {words.rich(`console.help.page.step-${step}`, {
              link: (inside) =>
                operator ? (
                  <Anchor component={Link} href="/partnerships/new" underline="always">
                    {inside}
                  </Anchor>
                ) : (
                  inside
                ),
            })}
          </List.Item>
        ))}
      </List>
    </Part>
  );
}

interface PointsProps {
  title: ConsoleKey;
  item: 'console.help.page.lead' | 'console.help.page.private';
}

function Points({ title, item }: PointsProps) {
  const words = useWords();
  return (
    <Part title={title}>
      <List spacing="xs" maw={720}>
        {FOUR.map((point) => (
          <List.Item key={point}>{words.text(`${item}-${point}`)}</List.Item>
        ))}
      </List>
    </Part>
  );
}

function Part({ title, children }: { title: ConsoleKey; children: ReactNode }) {
  const words = useWords();
  const id = useId();
  return (
    <section className="help-part" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {words.text(title)}
      </Title>
      {children}
    </section>
  );
}
