import { useQuery } from '@tanstack/react-query';
import type { Wave } from '../../../shared/wave/wave.ts';
import { partnershipQuery } from '../partnerships/partnership-queries.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { WaveDraft } from './wave-draft.tsx';
import { WaveMonitor } from './wave-monitor.tsx';
import { waveQuery } from './wave-queries.ts';

/** One wave: what is to be done while it is a draft, how it stands afterwards. */
export function WavePage({ id }: { id: string }) {
  const wave = useQuery(waveQuery(id));
  return (
    <LoadedPage query={wave} title="Wave">
      {(read) => <WaveOfPartnership wave={read} />}
    </LoadedPage>
  );
}

function WaveOfPartnership({ wave }: { wave: Wave }) {
  const partnership = useQuery(partnershipQuery(wave.partnershipId));
  return (
    <LoadedPage query={partnership} title="Wave">
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
