import type { WaveChange } from '../../shared/wave/transitions.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';

/**
 * Reads the wave, decides, writes; again when somebody else changed it in between. Returns the wave as it
 * stands then, or null when `decide` wants no change (any more).
 */
export async function changeWave(
  { stores }: Pick<Services, 'stores'>,
  waveId: WaveId,
  decide: (wave: Wave) => WaveChange | null,
): Promise<Wave | null> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const wave = await stores.waves.find(waveId);
    const change = wave && decide(wave);
    if (!wave || !change) return null;
    const changed = await stores.waves.change(wave, change);
    if (changed) return changed;
  }
  throw new Error('the wave kept changing while a step was being written');
}
