import { Alert, Badge, Button, Group, Paper, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { languageName } from '../languages/language-names.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import type { WaveValues } from './wave-form-values.ts';
import { chosenValues, type Difference, differencesBetween } from './wave-form-versions.ts';

interface WaveFormConflictProps {
  /** The draft as this form read it. */
  base: WaveValues;
  mine: WaveValues;
  /** The draft as somebody else has saved it since. */
  theirs: WaveValues;
  onChoose: (values: WaveValues) => Promise<void>;
}

/** Somebody else saved first: both versions of whatever differs, to choose from one by one. */
export function WaveFormConflict({ base, mine, theirs, onChoose }: WaveFormConflictProps) {
  const words = useWords();
  const differences = differencesBetween(base, mine, theirs);
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({});
  const chosen = ({ id, changedBy }: Difference) =>
    choice[id] ?? (changedBy === 'both' ? undefined : changedBy);
  const open = differences.filter((difference) => chosen(difference) === undefined);
  const save = useMutation({
    mutationFn: () => {
      const all = Object.fromEntries(differences.map((each) => [each.id, chosen(each) ?? 'mine']));
      return onChoose(chosenValues(mine, theirs, differences, all));
    },
  });
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.text('console.designer.conflict.title')}
    >
      <Stack>
        <Text size="sm">{words.text('console.designer.conflict.how')}</Text>
        {differences.map((difference) => (
          <Choice
            key={difference.id}
            difference={difference}
            mine={mine}
            theirs={theirs}
            chosen={chosen(difference) ?? null}
            onChoose={(version) => setChoice({ ...choice, [difference.id]: version })}
          />
        ))}
        {open.length > 0 && (
          <Text size="sm">{words.text('console.designer.conflict.open', { count: open.length })}</Text>
        )}
        <Group>
          <Button disabled={open.length > 0} loading={save.isPending} onClick={() => save.mutate()}>
            {words.text('console.designer.conflict.save')}
          </Button>
        </Group>
        {save.error && <ProblemAlert error={save.error} />}
      </Stack>
    </Alert>
  );
}

interface ChoiceProps {
  difference: Difference;
  mine: WaveValues;
  theirs: WaveValues;
  chosen: 'mine' | 'theirs' | null;
  onChoose: (version: 'mine' | 'theirs') => void;
}

function Choice({ difference, mine, theirs, chosen, onChoose }: ChoiceProps) {
  const words = useWords();
  const { label, language, changedBy, shown } = difference;
  const name = language
    ? words.text('console.designer.in-language', {
        what: words.text(label),
        language: languageName(language, words.language),
      })
    : words.text(label);
  return (
    <Radio.Group
      value={chosen}
      onChange={(version) => onChoose(version === 'theirs' ? 'theirs' : 'mine')}
      label={
        <Group gap="xs" component="span">
          {name}
          {changedBy === 'both' && (
            <Badge component="span" color="ochre">
              {words.text('console.designer.conflict.both')}
            </Badge>
          )}
        </Group>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
        {(
          [
            ['mine', mine],
            ['theirs', theirs],
          ] as const
        ).map(([version, values]) => (
          <Paper key={version} withBorder p="sm">
            <Radio
              value={version}
              label={words.text(`console.designer.conflict.${version}`)}
              description={<span className="wave-version">{shown(values, words)}</span>}
            />
          </Paper>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
