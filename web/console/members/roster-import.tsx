import { Button, Group, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { membersQuery } from './member-queries.ts';
import { RosterPreview } from './roster-preview.tsx';
import { RosterSource } from './roster-source.tsx';
import { checkRoster, importRoster, type RosterReport } from './send-roster.ts';

interface RosterImportProps {
  partnership: Partnership;
  onDone: () => void;
}

/** Choose a file or paste rows → see what would happen, row by row → import. */
export function RosterImport({ partnership, onDone }: RosterImportProps) {
  const queries = useQueryClient();
  const [csv, setCsv] = useState('');
  const [replace, setReplace] = useState(false);
  const [report, setReport] = useState<RosterReport | null>(null);
  const sent = (text: string, alsoRemove: boolean) => ({
    partnershipId: partnership.id,
    csv: text,
    replace: alsoRemove,
  });
  const check = useMutation({
    mutationFn: checkRoster,
    onSuccess: setReport,
    onError: () => setReport(null),
  });
  const save = useMutation({
    mutationFn: importRoster,
    onSuccess: async (result) => {
      await queries.invalidateQueries({ queryKey: membersQuery(partnership.id).queryKey });
      notifications.show({ message: resultOf(result) });
      onDone();
    },
  });
  const change = (text: string) => {
    setCsv(text);
    setReport(null);
    check.reset();
    save.reset();
  };
  const look = (text: string, alsoRemove: boolean) => {
    save.reset();
    check.mutate(sent(text, alsoRemove));
  };

  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={2} size="h3">
          Import roster
        </Title>
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onDone}>
          Back to the members
        </Button>
      </Group>
      <RosterSource
        partnership={partnership}
        csv={csv}
        checking={check.isPending}
        onChange={change}
        onCheck={(text) => look(text, replace)}
      />
      {check.error && <ProblemAlert error={check.error} title="This file cannot be read as a roster" />}
      {report && (
        <RosterPreview
          report={report}
          partnership={partnership}
          replace={replace}
          busy={save.isPending || check.isPending}
          onReplaceChange={(wanted) => {
            setReplace(wanted);
            look(csv, wanted);
          }}
          onImport={() => save.mutate(sent(csv, replace))}
        />
      )}
      {save.error && <ProblemAlert error={save.error} title="The roster was not imported" />}
    </Stack>
  );
}

function resultOf({ totals }: RosterReport): string {
  const parts = [
    `${totals.added} added`,
    `${totals.changed} changed`,
    ...(totals.removed > 0 ? [`${totals.removed} removed`] : []),
    ...(totals.refused > 0 ? [`${totals.refused} left out`] : []),
  ];
  return `The roster is imported: ${parts.join(', ')}.`;
}
