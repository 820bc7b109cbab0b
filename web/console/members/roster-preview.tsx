import { Badge, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { AcceptedRows } from './accepted-rows.tsx';
import { RefusedRows } from './refused-rows.tsx';
import { RemovedMembers } from './removed-members.tsx';
import type { RosterReport } from './roster-report.ts';

interface RosterPreviewProps {
  report: RosterReport;
  partnership: Partnership;
  replace: boolean;
  onReplaceChange: (replace: boolean) => void;
  onImport: () => void;
}

/** What the import would do: refused rows first, then who is removed, then every other row. */
export function RosterPreview(props: RosterPreviewProps) {
  const { report, partnership, replace, onReplaceChange, onImport } = props;
  const words = useWords();
  const [asking, ask] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The preview appears below what was just pressed; bring it into view, for the keyboard, too.
  useEffect(() => heading.current?.focus(), []);
  const { refused } = report;
  const removed = replace ? report.absent.length : 0;
  const countOf = (outcome: string) => report.rows.filter((row) => row.outcome === outcome).length;
  const counts = { added: countOf('added'), changed: countOf('changed'), unchanged: countOf('unchanged') };
  const imported = counts.added + counts.changed;
  const isNothing = imported + removed === 0;
  const outlook =
    !isNothing || refused === 0
      ? isNothing
        ? 'nothing'
        : 'some'
      : report.rows.length === 0
        ? 'all-refused'
        : 'rest-unchanged';
  const label = words.text('console.roster.do', { imported, removed });
  return (
    <Stack gap="lg" role="region" aria-label={words.text('console.roster.preview')}>
      <Stack gap="xs">
        <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {words.text('console.roster.would')}
        </Title>
        <Text c="dimmed" size="sm" role="status">
          {words.text('console.roster.nothing-yet')}
        </Text>
        <Group gap="xs">
          <Badge color="teal">{words.text('console.roster.count.added', { count: counts.added })}</Badge>
          <Badge color="blue">{words.text('console.roster.count.changed', { count: counts.changed })}</Badge>
          <Badge color="gray">
            {words.text('console.roster.count.unchanged', { count: counts.unchanged })}
          </Badge>
          {removed > 0 && (
            <Badge color="ochre">{words.text('console.roster.count.removed', { count: removed })}</Badge>
          )}
          {refused > 0 && (
            <Badge color="red">{words.text('console.roster.count.refused', { count: refused })}</Badge>
          )}
        </Group>
      </Stack>
      {report.problems.length > 0 && <RefusedRows problems={report.problems} />}
      <Checkbox
        label={words.text('console.roster.replace')}
        description={words.text(
          refused > 0 ? 'console.roster.replace-refused' : 'console.roster.replace-how',
        )}
        checked={replace}
        onChange={(event) => onReplaceChange(event.currentTarget.checked)}
      />
      {removed > 0 && <RemovedMembers removed={report.absent} partnership={partnership} />}
      {report.rows.length > 0 && <AcceptedRows rows={report.rows} partnership={partnership} />}
      <Paper withBorder shadow="sm" p="md" pos="sticky" bottom={0} style={{ zIndex: 2 }}>
        <Group justify="space-between">
          <Text size="sm">{words.text(`console.roster.outlook.${outlook}`, { refused })}</Text>
          <Button disabled={isNothing} onClick={removed > 0 ? ask.open : onImport}>
            {label}
          </Button>
        </Group>
      </Paper>
      <ConfirmDialog
        opened={asking}
        onClose={ask.close}
        title={words.text('console.roster.remove-many', { count: removed })}
        confirm={label}
        danger
        onConfirm={async () => onImport()}
      >
        <Text>{words.text('console.roster.remove-many-how')}</Text>
      </ConfirmDialog>
    </Stack>
  );
}
