import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { waveName } from './current-wave.ts';
import { WaveForm } from './wave-form.tsx';
import { WaveFormConflict } from './wave-form-conflict.tsx';
import { useWaveFormData } from './wave-form-data.ts';
import { savedWaveValues, type WaveValues, waveDetails } from './wave-form-values.ts';
import { waveQuery, wavesQuery } from './wave-queries.ts';

export function EditWavePage({ id }: { id: string }) {
  const words = useWords();
  const title = words.text('console.designer.edit');
  const wave = useQuery(waveQuery(id));
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={wave} title={title}>
        {(read) => <EditDraft newest={read} />}
      </LoadedPage>
    </OperatorsOnly>
  );
}

/** Edits the draft as it was when the page opened, even if a newer version is read meanwhile. */
function EditDraft({ newest }: { newest: Wave }) {
  const words = useWords();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [base] = useState(newest);
  const [theirs, setTheirs] = useState<Wave | null>(null);
  const data = useWaveFormData(base.partnershipId);
  const query = waveQuery(base.id);
  const back = `/waves/${base.id}`;
  const title = words.text('console.designer.edit-wave', { wave: waveName(words, base) });
  const up = { href: back, label: waveName(words, base) };

  const save = async (values: WaveValues, revision: number, release: () => void) => {
    const emptied = { charter: null, unsignedReason: null };
    const json = { ...emptied, ...waveDetails(values, new Date()), revision };
    const saved = await answer(api.waves[':id'].$patch({ param: { id: base.id }, json })).catch(
      async (error: unknown) => {
        if (isProblem(error, 'conflict')) setTheirs(await queries.fetchQuery({ ...query, staleTime: 0 }));
        throw error;
      },
    );
    queries.setQueryData(query.queryKey, saved);
    await queries.invalidateQueries({ queryKey: wavesQuery(base.partnershipId).queryKey });
    release();
    notifications.show({ message: words.text('console.designer.saved') });
    goTo(back);
  };

  if (base.state !== 'draft') {
    return (
      <Page title={title} up={up}>
        <Text>{words.text('console.designer.deployed-already')}</Text>
      </Page>
    );
  }
  return (
    <LoadedPage query={data} title={title}>
      {({ partnership, questionnaires, members, waves }) => (
        <Page title={title} up={up}>
          <WaveForm
            keptAs={`wave/${base.id}/${base.revision}`}
            initial={savedWaveValues(base, new Date())}
            questionnaires={questionnaires}
            members={members}
            partnership={partnership}
            back={back}
            isFirst={!waves.some(({ state }) => state === 'released')}
            onSave={(values, release) => save(values, base.revision, release)}
            explain={(error, values, release) =>
              isProblem(error, 'conflict') &&
              theirs?.state === 'draft' && (
                <WaveFormConflict
                  key={theirs.revision}
                  base={savedWaveValues(base, new Date())}
                  mine={values}
                  theirs={savedWaveValues(theirs, new Date())}
                  onChoose={(chosen) => save(chosen, theirs.revision, release)}
                />
              )
            }
          />
        </Page>
      )}
    </LoadedPage>
  );
}
