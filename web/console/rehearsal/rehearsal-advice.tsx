import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Advice, draftAfter } from '../../../shared/rehearsal/advice.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWaveChanged } from '../waves/use-wave-changed.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';

/** What to change in the draft, each by one click; the rehearsal then begins anew. */
export function RehearsalAdvice({ wave, advice }: { wave: Wave; advice: readonly Advice[] | null }) {
  const words = useWords();
  const changed = useWaveChanged();
  const follow = useMutation({
    mutationFn: async (followed: Advice) => {
      const { cohortDimensions, cohortMerges = [], privacy } = draftAfter(wave, followed);
      const json = { cohortDimensions, cohortMerges, privacy, revision: wave.revision };
      const saved = await answer(api.waves[':id'].$patch({ param: { id: wave.id }, json }));
      await changed(saved, words.text('console.rehearsal.followed'));
    },
  });
  if (wave.state !== 'draft') return <Text>{words.text('console.designer.deployed-already')}</Text>;
  if (advice === null) {
    return (
      <Group gap="sm">
        <Loader size="sm" aria-hidden />
        <Text size="sm">{words.text('console.rehearsal.advising')}</Text>
      </Group>
    );
  }
  if (advice.length === 0) {
    return (
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />}>
        {words.text('console.rehearsal.no-advice')}
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      {advice.map((each) => {
        const { says, verb } = adviceWords(words, each);
        return (
          <Alert key={says} color="blue" icon={<IconBulb aria-hidden />}>
            <Stack gap="sm">
              <Text size="sm">{says}</Text>
              <Button
                size="compact-md"
                w="fit-content"
                loading={follow.isPending && follow.variables === each}
                disabled={follow.isPending}
                onClick={() => follow.mutate(each)}
              >
                {verb}
              </Button>
            </Stack>
          </Alert>
        );
      })}
      {follow.error && <ProblemAlert error={follow.error} />}
    </Stack>
  );
}

function adviceWords(words: Words, advice: Advice): { says: string; verb: string } {
  const { text, percent } = words;
  switch (advice.kind) {
    case 'merge-values': {
      const { dimension, values, into } = advice.merge;
      return {
        says: text('console.rehearsal.merge', {
          dimension,
          values: words.list(values),
          before: percent(advice.before),
          after: percent(advice.after),
        }),
        verb: text('console.rehearsal.merge-do', { into }),
      };
    }
    case 'drop-dimension':
      return {
        says: text(`console.rehearsal.drop.${advice.because}`, {
          dimension: advice.dimension,
          before: percent(advice.before),
          after: percent(advice.after),
        }),
        verb: text('console.rehearsal.drop-do', { dimension: advice.dimension }),
      };
    case 'raise-minimum':
      return {
        says: text('console.rehearsal.raise', { from: advice.from, to: advice.to }),
        verb: text('console.rehearsal.raise-do', { to: advice.to }),
      };
  }
}
