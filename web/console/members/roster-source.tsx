import './roster-source.css';
import {
  Alert,
  Anchor,
  Button,
  Code,
  FileButton,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { RosterTable } from '../../../shared/partnership/roster-table.ts';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import { EXAMPLE_ROSTER_LINK } from './example-roster.ts';
import { type RosterSheet, readSheets, tableOfText, UnreadableFile } from './read-table.ts';

interface RosterSourceProps {
  partnership: Partnership;
  /** Told the table that is to be imported; null while there is none. */
  onTable: (table: RosterTable | null) => void;
}

/** Where the roster comes from: a spreadsheet file, dropped or chosen, or rows that are pasted. */
export function RosterSource({ partnership, onTable }: RosterSourceProps) {
  const words = useWords();
  const [over, setOver] = useState(false);
  const [fileName, setFileName] = useState('');
  const [sheets, setSheets] = useState<RosterSheet[]>([]);
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<UnreadableFile | null>(null);
  const [busy, setBusy] = useState(false);
  const read = async (from: () => Promise<RosterSheet[]>) => {
    setBusy(true);
    setProblem(null);
    onTable(null);
    try {
      const found = await from();
      setSheets(found);
      onTable(found[0]?.table ?? null);
    } catch (error) {
      setSheets([]);
      setProblem(error instanceof UnreadableFile ? error : new UnreadableFile('workbook'));
    }
    setBusy(false);
  };
  const take = (file: File | null | undefined) => {
    if (!file) return;
    setFileName(file.name);
    setPasted('');
    void read(() => readSheets(file));
  };
  const checkPasted = () =>
    read(async () => {
      const table = await tableOfText(pasted);
      if (table.rows.length === 0) throw new UnreadableFile('empty');
      return [{ name: '', table }];
    });
  const { a, b } = partnership.sides;

  return (
    <Paper withBorder p="lg">
      <Stack>
        <Text>
          {words.rich('console.roster.source-how', {
            code: (inside) => <Code key={String(inside)}>{inside}</Code>,
            a: <SideName key="a" side="a" name={a.name} />,
            b: <SideName key="b" side="b" name={b.name} />,
          })}{' '}
          <Anchor href={EXAMPLE_ROSTER_LINK} download="roster-example.csv" underline="always">
            {words.text('console.roster.example')}
          </Anchor>
        </Text>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same. */}
        <div
          className="roster-drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files[0]);
          }}
        >
          <Group justify="center" gap="md">
            <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
            <Text>{fileName || words.text('console.roster.drop')}</Text>
            <FileButton
              accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={take}
              inputProps={{ 'aria-label': words.text('console.roster.file') }}
            >
              {(props) => (
                <Button variant="default" loading={busy} {...props}>
                  {words.text(fileName ? 'console.roster.choose-another' : 'console.roster.choose')}
                </Button>
              )}
            </FileButton>
          </Group>
        </div>
        {sheets.length > 1 && (
          <NativeSelect
            label={words.text('console.roster.sheet')}
            data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={({ currentTarget }) => onTable(sheets[Number(currentTarget.value)]?.table ?? null)}
          />
        )}
        <Textarea
          label={words.text('console.roster.paste')}
          description={words.text('console.roster.paste-how')}
          placeholder="side,name,email,language,cohort.role"
          autosize
          minRows={4}
          maxRows={8}
          styles={{
            input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre', overflowX: 'auto' },
          }}
          value={pasted}
          onChange={({ currentTarget }) => {
            setPasted(currentTarget.value);
            setFileName('');
            setSheets([]);
            onTable(null);
          }}
        />
        <Button w="fit-content" loading={busy} disabled={pasted.trim() === ''} onClick={checkPasted}>
          {words.text('console.roster.check')}
        </Button>
        {problem && (
          <Alert
            color="red"
            role="alert"
            icon={<IconAlertTriangle aria-hidden />}
            title={words.text('console.roster.unreadable')}
          >
            {words.text(`console.roster.unreadable.${problem.reason}`)}
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
