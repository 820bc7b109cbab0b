import { Button, Group, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import {
  guessMapping,
  missingRoles,
  type RosterMapping,
  type RosterTable,
} from '../../../shared/partnership/roster-table.ts';
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts';
import { useWords } from '../words/use-words.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { ImportProgress } from './import-progress.tsx';
import { languageOf } from './language-of.ts';
import { membersQuery } from './member-queries.ts';
import { RosterPreview } from './roster-preview.tsx';
import { type RosterReport, reportOn } from './roster-report.ts';
import { RosterSource } from './roster-source.tsx';
import { useRosterImport } from './use-roster-import.ts';

interface RosterImportProps {
  partnership: Partnership;
  members: readonly Member[];
  onDone: () => void;
}

interface Read {
  table: RosterTable;
  mapping: RosterMapping;
}

/** Choose a file or paste rows → say what its columns are → see what would happen, row by row → import. */
export function RosterImport({ partnership, members, onDone }: RosterImportProps) {
  const words = useWords();
  const queries = useQueryClient();
  const [read, setRead] = useState<Read | null>(null);
  const [report, setReport] = useState<RosterReport | null>(null);
  const [replace, setReplace] = useState(false);
  const sending = useRosterImport(partnership.id);
  const isRunning = sending.state.is === 'running';
  const release = useUnsavedGuard(isRunning);
  const names = { a: partnership.sides.a.name, b: partnership.sides.b.name };

  /** Worked out after the page was painted: a long file takes a moment. */
  const check = (next: Read) => {
    setRead(next);
    const isReadable = missingRoles(next.mapping).length === 0;
    setTimeout(() => setReport(isReadable ? reportOn(next.table, next.mapping, members) : null));
  };
  const take = (table: RosterTable | null) => {
    setReport(null);
    if (table) check({ table, mapping: guessMapping(table, names, languageOf) });
    else setRead(null);
  };
  const finish = async (run: Promise<boolean>) => {
    const isDone = await run;
    await queries.invalidateQueries({ queryKey: membersQuery(partnership.id).queryKey });
    if (!isDone || !report) return;
    release();
    const count = (outcome: string) => report.rows.filter((row) => row.outcome === outcome).length;
    notifications.show({
      message: words.text('console.roster.imported', {
        added: count('added'),
        changed: count('changed'),
        removed: replace ? report.absent.length : 0,
        refused: report.refused,
      }),
    });
    onDone();
  };

  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {words.text('console.roster.import')}
        </Title>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          disabled={isRunning}
          onClick={onDone}
        >
          {words.text('console.roster.back')}
        </Button>
      </Group>
      {sending.state.is === 'waiting' && <RosterSource partnership={partnership} onTable={take} />}
      {read && sending.state.is === 'waiting' && (
        <ColumnMapping
          table={read.table}
          mapping={read.mapping}
          partnership={partnership}
          onChange={(mapping) => check({ ...read, mapping })}
        />
      )}
      {report && sending.state.is === 'waiting' && (
        <RosterPreview
          report={report}
          partnership={partnership}
          replace={replace}
          onReplaceChange={setReplace}
          onImport={() => void finish(sending.start(report, replace))}
        />
      )}
      <ImportProgress
        state={sending.state}
        onHalt={sending.halt}
        onGoOn={() => void finish(sending.goOn())}
      />
    </Stack>
  );
}
