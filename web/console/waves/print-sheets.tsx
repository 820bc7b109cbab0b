import { Button, Checkbox, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { document as documentOf } from '../api/answer.ts';
import { membersQuery } from '../members/member-queries.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { cohortDimensions } from './cohort-dimensions.ts';
import { saveFile } from './save-file.ts';

/** Sheets with codes for people of an open wave, mostly those who have no e-mail address, group by group. */
export function PrintSheets({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const { text } = useWords();
  const members = useQuery(membersQuery(partnership.id));
  const [side, setSide] = useState<string | null>(null);
  const [cohorts, setCohorts] = useState<Record<string, string>>({});
  const [onlyWithoutEmail, setOnlyWithoutEmail] = useState(true);
  const print = useMutation({
    mutationFn: () =>
      documentOf(`/api/v1/waves/${wave.id}/sheets`, { ...(side ? { side } : {}), cohorts, onlyWithoutEmail }),
    onSuccess: (pdf) => {
      saveFile(pdf, ['sheets', ...(side ? [`side-${side}`] : []), ...Object.values(cohorts)]);
      notifications.show({
        message: text('console.monitor.sheets.made'),
      });
    },
  });
  return (
    <Stack component="section" aria-label={text('console.monitor.sheets')}>
      <Title order={2} size="h4">
        {text('console.monitor.sheets')}
      </Title>
      <Paper withBorder p="lg">
        <Stack>
          <Text size="sm">{text('console.monitor.sheets.how')}</Text>
          <Group align="end">
            <Select
              label={text('console.roster.head.side')}
              placeholder={text('console.monitor.sheets.both')}
              clearable
              data={SIDES.map((value) => ({ value, label: partnership.sides[value].name }))}
              value={side}
              onChange={setSide}
            />
            {cohortDimensions(members.data ?? []).map(({ name, values }) => (
              <Select
                key={name}
                label={name}
                placeholder={text('console.monitor.sheets.all')}
                clearable
                searchable
                data={values.map(([value]) => value)}
                value={cohorts[name] ?? null}
                onChange={(value) =>
                  setCohorts(({ [name]: _, ...others }) => (value ? { ...others, [name]: value } : others))
                }
              />
            ))}
          </Group>
          <Checkbox
            label={text('console.monitor.sheets.only')}
            checked={onlyWithoutEmail}
            onChange={(event) => setOnlyWithoutEmail(event.currentTarget.checked)}
          />
          {print.isError && (
            <ProblemAlert error={print.error} title={text('console.monitor.sheets.failed')} />
          )}
          <Group>
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={print.isPending}
              onClick={() => print.mutate()}
            >
              {text('console.monitor.sheets.make')}
            </Button>
            {print.isPending && (
              <Text size="sm" role="status">
                {text('console.monitor.sheets.making')}
              </Text>
            )}
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
