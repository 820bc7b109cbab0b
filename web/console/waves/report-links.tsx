import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import type { Wave } from '../../../shared/wave/wave.ts';
import { useWords } from '../words/use-words.tsx';

/** The released report, to read and to take away. */
export function ReportLinks({ wave }: { wave: Wave }) {
  const { text, rich } = useWords();
  const link = (form: 'pdf' | 'xlsx' | 'csv' | 'json') => (
    <Anchor
      key={form}
      href={`/api/v1/waves/${wave.id}/report.${form}`}
      download={form === 'json' ? `report-wave-${wave.number}.json` : true}
      underline="always"
    >
      {form.toUpperCase()}
    </Anchor>
  );
  return (
    <Group mt="md" gap="lg">
      <Button
        component="a"
        href={`/reports/${wave.id}`}
        leftSection={<IconReportAnalytics size={18} aria-hidden />}
      >
        {text('console.monitor.open-report')}
      </Button>
      <Text span>
        {rich('console.monitor.download', {
          pdf: link('pdf'),
          xlsx: link('xlsx'),
          csv: link('csv'),
          json: link('json'),
        })}
      </Text>
    </Group>
  );
}
