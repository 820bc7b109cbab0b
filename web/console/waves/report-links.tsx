import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import type { Wave } from '../../../shared/wave/wave.ts';

/** The released report, to read and to take away. */
export function ReportLinks({ wave }: { wave: Wave }) {
  return (
    <Group mt="md" gap="lg">
      <Button
        component="a"
        href={`/reports/${wave.id}`}
        leftSection={<IconReportAnalytics size={18} aria-hidden />}
      >
        Open the report
      </Button>
      <Text span>
        Download as{' '}
        <Anchor href={`/api/v1/waves/${wave.id}/report.pdf`} download underline="always">
          PDF
        </Anchor>
        ,{' '}
        <Anchor href={`/api/v1/waves/${wave.id}/report.xlsx`} download underline="always">
          XLSX
        </Anchor>
        ,{' '}
        <Anchor href={`/api/v1/waves/${wave.id}/report.csv`} download underline="always">
          CSV
        </Anchor>{' '}
        or{' '}
        <Anchor
          href={`/api/v1/waves/${wave.id}/report.json`}
          download={`report-wave-${wave.number}.json`}
          underline="always"
        >
          JSON
        </Anchor>
      </Text>
    </Group>
  );
}
