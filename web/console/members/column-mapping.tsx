import { Alert, NativeSelect, Paper, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import { ROSTER_COLUMNS } from '../../../shared/partnership/roster.ts';
import {
  type ColumnRole,
  distinctValues,
  missingRoles,
  type RosterMapping,
  type RosterTable,
  sideOf,
} from '../../../shared/partnership/roster-table.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { languageOf } from './language-of.ts';

interface ColumnMappingProps {
  table: RosterTable;
  mapping: RosterMapping;
  partnership: Partnership;
  onChange: (mapping: RosterMapping) => void;
}

/** What each column of the spreadsheet is, and what the words for sides and languages mean. */
export function ColumnMapping({ table, mapping, partnership, onChange }: ColumnMappingProps) {
  const words = useWords();
  const missing = missingRoles(mapping);
  const names = { a: partnership.sides.a.name, b: partnership.sides.b.name };
  const setColumn = (column: number, role: ColumnRole) => {
    // What the role was is given up: no two columns are the same thing.
    const columns = mapping.columns.map(
      (each, place): ColumnRole => (place === column ? role : each === role ? '' : each),
    );
    const meant = <Meaning,>(of: ColumnRole, guess: (value: string) => Meaning) =>
      Object.fromEntries(distinctValues(table, columns.indexOf(of)).map((value) => [value, guess(value)]));
    onChange({
      ...mapping,
      columns,
      sides: { ...meant('side', (value) => sideOf(value, names)), ...(role === 'side' ? {} : mapping.sides) },
      languages: { ...meant('language', languageOf), ...(role === 'language' ? {} : mapping.languages) },
    });
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label={words.text('console.roster.columns')}>
      <Stack>
        <Title order={3} size="h4">
          {words.text('console.roster.columns')}
        </Title>
        <WideTable minWidth={560}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.text('console.roster.column')}</Table.Th>
                <Table.Th>{words.text('console.roster.column-holds')}</Table.Th>
                <Table.Th>{words.text('console.roster.column-is')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.header.map((title, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same title.
                <Table.Tr key={column}>
                  <Table.Td fw={600} style={{ whiteSpace: 'nowrap' }}>
                    {title || words.text('console.roster.column-number', { number: column + 1 })}
                  </Table.Td>
                  <Table.Td c="dimmed">{distinctValues(table, column, 3).join(', ').slice(0, 80)}</Table.Td>
                  <Table.Td>
                    <RoleChoice
                      title={title}
                      role={mapping.columns[column] ?? ''}
                      onChange={(role) => setColumn(column, role)}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
        {missing.length > 0 && (
          <Alert color="ochre" icon={<IconArrowUp aria-hidden />} role="status">
            {missing.map((role) => (
              <Text key={role} size="sm">
                {words.text(`console.roster.missing.${role}`)}
              </Text>
            ))}
          </Alert>
        )}
        {!mapping.columns.includes('side') && (
          <NativeSelect
            label={words.text('console.roster.everybody')}
            maw={360}
            data={[
              { value: '', label: words.text('console.roster.choose-side') },
              ...SIDES.map((side) => ({ value: side, label: names[side] })),
            ]}
            value={mapping.side ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...mapping, side: value === '' ? null : (value as Side) })
            }
          />
        )}
        {mapping.columns.includes('side') && Object.keys(mapping.sides).length > 0 && (
          <Meanings
            title={words.text('console.roster.sides-mean')}
            meanings={mapping.sides}
            unknown={words.text('console.roster.choose-side')}
            data={SIDES.map((side) => ({ value: side, label: names[side] }))}
            onChange={(sides) => onChange({ ...mapping, sides: sides as RosterMapping['sides'] })}
          />
        )}
        {mapping.columns.includes('language') && Object.keys(mapping.languages).length > 0 && (
          <Meanings
            title={words.text('console.roster.languages-mean')}
            meanings={mapping.languages}
            unknown={words.text('console.roster.choose-language')}
            data={[
              ...new Set([...OFFERED_LANGUAGES, ...Object.values(mapping.languages).filter(Boolean)]),
            ].map((tag) => ({ value: tag, label: languageName(tag, words.language) }))}
            onChange={(languages) => onChange({ ...mapping, languages })}
          />
        )}
      </Stack>
    </Paper>
  );
}

interface RoleChoiceProps {
  title: string;
  role: ColumnRole;
  onChange: (role: ColumnRole) => void;
}

function RoleChoice({ title, role, onChange }: RoleChoiceProps) {
  const words = useWords();
  const isCohort = role.startsWith('cohort.');
  return (
    <SimpleGrid cols={isCohort ? 2 : 1} spacing="xs">
      <NativeSelect
        aria-label={words.text('console.roster.column-is-of', { title })}
        data={[
          { value: '', label: words.text('console.roster.role.none') },
          ...ROSTER_COLUMNS.map((column) => ({
            value: column,
            label: words.text(`console.roster.role.${column}`),
          })),
          { value: 'cohort', label: words.text('console.roster.role.cohort') },
        ]}
        value={isCohort ? 'cohort' : role}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === 'cohort' ? `cohort.${dimensionOf(title)}` : (value as ColumnRole))
        }
      />
      {isCohort && (
        <TextInput
          aria-label={words.text('console.roster.dimension-of', { title })}
          value={role.slice('cohort.'.length)}
          onChange={({ currentTarget }) => onChange(`cohort.${currentTarget.value.toLowerCase()}`)}
        />
      )}
    </SimpleGrid>
  );
}

/** A name for a cohort dimension from the title of a column, as far as it has Latin letters. */
function dimensionOf(title: string): string {
  const name = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return name || 'group';
}

interface MeaningsProps {
  title: string;
  meanings: Record<string, string>;
  unknown: string;
  data: { value: string; label: string }[];
  onChange: (meanings: Record<string, string>) => void;
}

function Meanings({ title, meanings, unknown, data, onChange }: MeaningsProps) {
  const words = useWords();
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {title}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
        {Object.entries(meanings).map(([value, meaning]) => (
          <NativeSelect
            key={value}
            label={words.text('console.roster.means', { value })}
            data={[...(meaning ? [] : [{ value: '', label: unknown }]), ...data]}
            value={meaning}
            onChange={({ currentTarget }) => onChange({ ...meanings, [value]: currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
