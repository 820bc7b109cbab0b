import './roster-source.css';
import { Anchor, Button, Code, FileButton, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { SideName } from '../sides/side-mark.tsx';
import { decodeText } from './decode-text.ts';
import { EXAMPLE_ROSTER_LINK } from './example-roster.ts';

/** Above this a file is not put into the text field, which would make typing slow. */
const EDITABLE_LENGTH = 200_000;

interface RosterSourceProps {
  partnership: Partnership;
  csv: string;
  checking: boolean;
  onChange: (csv: string) => void;
  onCheck: (csv: string) => void;
}

/** Where the roster comes from: a file, dropped or chosen, or rows pasted from a spreadsheet. */
export function RosterSource({ partnership, csv, checking, onChange, onCheck }: RosterSourceProps) {
  const [over, setOver] = useState(false);
  const [fileName, setFileName] = useState('');
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    const text = decodeText(await file.arrayBuffer());
    setFileName(file.name);
    onChange(text);
    onCheck(text);
  };
  const { a, b } = partnership.sides;

  return (
    <Paper withBorder p="lg">
      <Stack>
        <Text>
          One row a person, with the columns <Code>side</Code>, <Code>name</Code>, <Code>email</Code>, and if
          you like <Code>language</Code>, <Code>timeZone</Code> and <Code>cohort.role</Code>,{' '}
          <Code>cohort.city</Code> and so on. Whoever has no e-mail address gets a printed sheet. Side{' '}
          <Code>a</Code> is <SideName side="a" name={a.name} />, side <Code>b</Code> is{' '}
          <SideName side="b" name={b.name} />.{' '}
          <Anchor href={EXAMPLE_ROSTER_LINK} download="roster-example.csv" underline="always">
            Download an example CSV
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
            void take(event.dataTransfer.files[0]);
          }}
        >
          <Group justify="center" gap="md">
            <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
            <Text>{fileName || 'Drop a CSV file here'}</Text>
            <FileButton
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChange={(file) => void take(file)}
              inputProps={{ 'aria-label': 'CSV file' }}
            >
              {(props) => (
                <Button variant="default" {...props}>
                  {fileName ? 'Choose another file' : 'Choose a CSV file'}
                </Button>
              )}
            </FileButton>
          </Group>
        </div>
        {csv.length > EDITABLE_LENGTH ? (
          <Text size="sm" c="dimmed">
            The file is too long to be edited here; mend it in your spreadsheet and choose it again.
          </Text>
        ) : (
          <Textarea
            label="Or paste the rows here"
            description="With the line of column names. Rows can be mended here, too."
            placeholder="side,name,email,language,cohort.role"
            autosize
            minRows={4}
            maxRows={8}
            styles={{
              input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre', overflowX: 'auto' },
            }}
            value={csv}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
        <Button w="fit-content" loading={checking} disabled={csv.trim() === ''} onClick={() => onCheck(csv)}>
          Check the rows
        </Button>
      </Stack>
    </Paper>
  );
}
