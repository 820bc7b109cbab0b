import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { waveName } from './current-wave.ts';
import { WaveForm } from './wave-form.tsx';
import { useWaveFormData, type WaveFormData } from './wave-form-data.ts';
import {
  copiedWaveValues,
  inLanguagesOf,
  newWaveValues,
  type WaveValues,
  waveDetails,
} from './wave-form-values.ts';
import { waveQuery, wavesQuery } from './wave-queries.ts';

/** Names, in the address, the wave that a new one begins as. */
const COPY = 'copy';
const NOTHING = 'nothing';

export function NewWavePage({ partnershipId }: { partnershipId: string }) {
  const words = useWords();
  const title = words.text('console.designer.new');
  const data = useWaveFormData(partnershipId);
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={data} title={title}>
        {(read) => <NewWave {...read} />}
      </LoadedPage>
    </OperatorsOnly>
  );
}

/** A new draft: like the last wave unless something else is chosen, its times moved to the weeks ahead. */
function NewWave({ partnership, questionnaires, members, waves }: WaveFormData) {
  const words = useWords();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get(COPY) ?? waves[0]?.id ?? NOTHING;
  const copied = waves.find(({ id }) => id === wanted);
  const title = words.text('console.designer.new');
  const back = `/partnerships/${partnership.id}`;
  const initial = useMemo(() => {
    const reader = { now: new Date(), locale: words.locale };
    return copied
      ? copiedWaveValues(copied, questionnaires, reader)
      : inLanguagesOf(members, newWaveValues(questionnaires, undefined, reader), questionnaires);
  }, [copied, questionnaires, members, words.locale]);

  const create = async (values: WaveValues, release: () => void) => {
    const json = waveDetails(values, new Date());
    const wave = await answer(api.partnerships[':id'].waves.$post({ param: { id: partnership.id }, json }));
    queries.setQueryData(waveQuery(wave.id).queryKey, wave);
    await queries.invalidateQueries({ queryKey: wavesQuery(partnership.id).queryKey });
    release();
    notifications.show({ message: words.text('console.designer.saved-new') });
    goTo(`/waves/${wave.id}`);
  };
  return (
    <Page title={title} up={{ href: back, label: partnership.name }}>
      {waves.length > 0 && (
        <NativeSelect
          label={words.text('console.designer.begin-as')}
          description={words.text('console.designer.begin-as-how')}
          maw={420}
          value={copied?.id ?? NOTHING}
          onChange={({ currentTarget: { value } }) => setSearch({ [COPY]: value }, { replace: true })}
          data={[
            ...waves.map((wave) => ({ value: String(wave.id), label: waveName(words, wave) })),
            { value: NOTHING, label: words.text('console.designer.begin-as-nothing') },
          ]}
        />
      )}
      <WaveForm
        key={copied?.id ?? NOTHING}
        keptAs={`partnership/${partnership.id}/new-wave/${copied?.id ?? NOTHING}`}
        initial={initial}
        questionnaires={questionnaires}
        members={members}
        partnership={partnership}
        back={back}
        isFirst={!waves.some(({ state }) => state === 'released')}
        onSave={create}
      />
    </Page>
  );
}
