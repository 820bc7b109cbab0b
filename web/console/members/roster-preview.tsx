import { Badge, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { AcceptedRows } from './accepted-rows.tsx';
import { RefusedRows } from './refused-rows.tsx';
import { RemovedMembers } from './removed-members.tsx';
import type { RosterReport } from './send-roster.ts';

interface RosterPreviewProps {
  report: RosterReport;
  partnership: Partnership;
  replace: boolean;
  busy: boolean;
  onReplaceChange: (replace: boolean) => void;
  onImport: () => void;
}

/** What the import would do: refused rows first, then who is removed, then every other row. */
export function RosterPreview(props: RosterPreviewProps) {
  const { report, partnership, replace, busy, onReplaceChange, onImport } = props;
  const { totals } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  // The preview appears below what was just pressed; bring it into view, for the keyboard, too.
  useEffect(() => heading.current?.focus(), []);
  const nothing = totals.added + totals.changed + totals.removed === 0;
  return (
    <Stack gap="lg" role="region" aria-label="Preview of the import">
      <Stack gap="xs">
        <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          What would happen
        </Title>
        <Text c="dimmed" size="sm" role="status">
          Nothing is imported yet.
        </Text>
        <Group gap="xs">
          <Badge color="teal">{totals.added} added</Badge>
          <Badge color="blue">{totals.changed} changed</Badge>
          <Badge color="gray">{totals.unchanged} unchanged</Badge>
          {totals.removed > 0 && <Badge color="ochre">{totals.removed} removed</Badge>}
          {totals.refused > 0 && <Badge color="red">{totals.refused} refused</Badge>}
        </Group>
      </Stack>
      {report.problems.length > 0 && <RefusedRows problems={report.problems} />}
      <Checkbox
        label="Also remove members who are not in this file"
        description={
          replace && totals.refused > 0
            ? 'Refused rows count as not in the file: mend them first, or their people are removed, too.'
            : 'For a file that lists everybody of both sides.'
        }
        checked={replace}
        onChange={(event) => onReplaceChange(event.currentTarget.checked)}
      />
      {report.removed.length > 0 && <RemovedMembers removed={report.removed} partnership={partnership} />}
      {report.rows.length > 0 && <AcceptedRows rows={report.rows} partnership={partnership} />}
      <Paper withBorder shadow="sm" p="md" pos="sticky" bottom={0} style={{ zIndex: 2 }}>
        <Group justify="space-between">
          <Text size="sm">{outlook(report.totals, report.rows.length)}</Text>
          <Button loading={busy} disabled={nothing} onClick={onImport}>
            {buttonLabel(totals)}
          </Button>
        </Group>
      </Paper>
    </Stack>
  );
}

function outlook({ added, changed, removed, refused }: RosterReport['totals'], accepted: number): string {
  if (added + changed + removed > 0) {
    if (refused === 0) return 'Every row can be imported.';
    return `${rows(refused)} refused and left out; the others can be imported now.`;
  }
  if (refused === 0) return 'There is nothing to import: nobody is new and nothing has changed.';
  return accepted === 0
    ? 'There is nothing to import: every row was refused. Mend the rows and check again.'
    : `${rows(refused)} refused, and the others change nothing. Mend them and check again.`;
}

function rows(count: number): string {
  return count === 1 ? '1 row is' : `${count} rows are`;
}

function buttonLabel({ added, changed, removed }: RosterReport['totals']): string {
  const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
  const imported = added + changed;
  if (imported + removed === 0) return 'Nothing to import';
  if (imported === 0 && removed > 0) return `Remove ${people(removed)}`;
  return `Import ${people(imported)}${removed > 0 ? ` and remove ${removed}` : ''}`;
}
