import { useQuery } from '@tanstack/react-query';
import type { Wave } from '../../../shared/wave/wave.ts';
import { ObservedPage } from '../observer/observed-page.tsx';
import { useOnlyObserves } from '../observer/use-only-observes.ts';
import { partnershipQuery } from '../partnerships/partnership-queries.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { useWords } from '../words/use-words.tsx';
import { WaveDraft } from './wave-draft.tsx';
import { WaveMonitor } from './wave-monitor.tsx';
import { waveQuery } from './wave-queries.ts';

/** One wave: what is to be done while it is a draft, how it stands afterwards. */
export function WavePage({ id }: { id: string }) {
  const words = useWords();
  const wave = useQuery(waveQuery(id));
  return (
    <LoadedPage query={wave} title={words.text('console.monitor.wave')}>
      {(read) => <WaveOfPartnership wave={read} />}
    </LoadedPage>
  );
}

function WaveOfPartnership({ wave }: { wave: Wave }) {
  const words = useWords();
  const partnership = useQuery(partnershipQuery(wave.partnershipId));
  if (useOnlyObserves(wave.partnershipId)) return <ObservedPage />;
  return (
    <LoadedPage query={partnership} title={words.text('console.monitor.wave')}>
      {(read) =>
        wave.state === 'draft' ? (
          <WaveDraft wave={wave} partnership={read} />
        ) : (
          <WaveMonitor wave={wave} partnership={read} />
        )
      }
    </LoadedPage>
  );
}
