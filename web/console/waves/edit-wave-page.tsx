import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { ConflictAlert } from '../shell/conflict-alert.tsx';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { waveName } from './current-wave.ts';
import { WaveForm } from './wave-form.tsx';
import { useWaveFormData } from './wave-form-data.ts';
import { savedWaveValues, type WaveValues, waveDetails } from './wave-form-values.ts';
import { waveQuery, wavesQuery } from './wave-queries.ts';

export function EditWavePage({ id }: { id: string }) {
  const wave = useQuery(waveQuery(id));
  return (
    <OperatorsOnly title="Edit draft">
      <LoadedPage query={wave} title="Edit draft">
        {(read) => <EditDraft newest={read} />}
      </LoadedPage>
    </OperatorsOnly>
  );
}

/** Edits the draft as it was when the page opened, even if a newer version is read meanwhile. */
function EditDraft({ newest }: { newest: Wave }) {
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [base, setBase] = useState(newest);
  const data = useWaveFormData(base.partnershipId);
  const query = waveQuery(base.id);
  const back = `/waves/${base.id}`;
  const title = `Edit ${waveName(base)}`;

  const save = async (values: WaveValues, revision: number) => {
    // A text that has been emptied is taken away.
    const emptied = { charter: null, unsignedReason: null };
    const json = { ...emptied, ...waveDetails(values, new Date(), base), revision };
    const saved = await answer(api.waves[':id'].$patch({ param: { id: base.id }, json }));
    queries.setQueryData(query.queryKey, saved);
    await queries.invalidateQueries({ queryKey: wavesQuery(base.partnershipId).queryKey });
    notifications.show({ message: 'The draft is saved.' });
    goTo(back);
  };
  const readNewest = () => queries.fetchQuery({ ...query, staleTime: 0 });

  if (newest.state !== 'draft') {
    return (
      <Page title={title} up={{ href: back, label: waveName(base) }}>
        <Text>This wave is deployed. What respondents were told cannot change any more.</Text>
      </Page>
    );
  }
  return (
    <LoadedPage query={data} title={title}>
      {({ questionnaires, members }) => (
        <Page title={title} up={{ href: back, label: waveName(base) }}>
          <WaveForm
            key={base.revision}
            initial={savedWaveValues(base, new Date())}
            questionnaires={questionnaires}
            members={members}
            submit="Save draft"
            back={back}
            onSave={(values) => save(values, base.revision)}
            explain={(error, values) =>
              isProblem(error, 'conflict') && (
                <ConflictAlert
                  what="draft"
                  onOverwrite={async () => save(values, (await readNewest()).revision)}
                  onReload={async () => setBase(await readNewest())}
                />
              )
            }
          />
        </Page>
      )}
    </LoadedPage>
  );
}
