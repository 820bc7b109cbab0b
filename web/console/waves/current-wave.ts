import type { Wave, WaveState } from '../../../shared/wave/wave.ts';
import type { Words } from '../words/words.ts';

export function isRunning(state: WaveState): boolean {
  return state === 'scheduled' || state === 'open' || state === 'closed';
}

/** The wave one asks about: the running one, or else the newest. */
export function currentWave(newestFirst: readonly Wave[]): Wave | undefined {
  return newestFirst.find(({ state }) => isRunning(state)) ?? newestFirst[0];
}

export function waveName(
  words: Pick<Words, 'text'>,
  { number, title }: Pick<Wave, 'number' | 'title'>,
): string {
  return words.text('console.designer.wave-name', { number, title });
}
