import type { Wave, WaveState } from '../../shared/wave/wave.ts';

const CONCLUDED = new Set<WaveState>(['released', 'insufficient']);

/**
 * The wave as its reader may see it. Leads learn how many answered when the wave is concluded: whoever could
 * watch answers arrive would know by the hour who of a small side has just answered.
 */
export function waveFor(reader: { operator: boolean }, wave: Wave): Wave {
  return reader.operator || CONCLUDED.has(wave.state) ? wave : { ...wave, responded: null };
}
