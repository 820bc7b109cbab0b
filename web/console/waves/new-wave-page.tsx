import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { WaveForm } from './wave-form.tsx';
import { useWaveFormData } from './wave-form-data.ts';
import { newWaveValues, type WaveValues, waveDetails } from './wave-form-values.ts';
import { waveQuery, wavesQuery } from './wave-queries.ts';

export function NewWavePage({ partnershipId }: { partnershipId: string }) {
  return (
    <OperatorsOnly title="New wave">
      <NewWave partnershipId={partnershipId} />
    </OperatorsOnly>
  );
}

function NewWave({ partnershipId }: { partnershipId: string }) {
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const data = useWaveFormData(partnershipId);
  const create = async (values: WaveValues) => {
    const json = waveDetails(values, new Date());
    const wave = await answer(api.partnerships[':id'].waves.$post({ param: { id: partnershipId }, json }));
    queries.setQueryData(waveQuery(wave.id).queryKey, wave);
    await queries.invalidateQueries({ queryKey: wavesQuery(partnershipId).queryKey });
    notifications.show({ message: 'The draft is saved. Nobody is invited before you deploy it.' });
    goTo(`/waves/${wave.id}`);
  };
  return (
    <LoadedPage query={data} title="New wave">
      {({ partnership, questionnaires, members, waves }) => (
        <Page title="New wave" up={{ href: `/partnerships/${partnershipId}`, label: partnership.name }}>
          <WaveForm
            initial={newWaveValues(questionnaires, waves[0], new Date())}
            questionnaires={questionnaires}
            members={members}
            submit="Save draft"
            back={`/partnerships/${partnershipId}`}
            onSave={create}
          />
        </Page>
      )}
    </LoadedPage>
  );
}
