import type { Wave, WaveState } from '../../../shared/wave/wave.ts';

export function isRunning(state: WaveState): boolean {
  return state === 'scheduled' || state === 'open' || state === 'closed';
}

/** The wave one asks about: the running one, or else the newest. */
export function currentWave(newestFirst: readonly Wave[]): Wave | undefined {
  return newestFirst.find(({ state }) => isRunning(state)) ?? newestFirst[0];
}

export function waveName({ number, title }: Pick<Wave, 'number' | 'title'>): string {
  return `Wave ${number}: ${title}`;
}
