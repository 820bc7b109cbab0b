import type { Wave, WaveState } from '../../../shared/wave/wave.ts';
import type { Words } from '../words/words.ts';

export function isRunning(state: WaveState): boolean {
  return state === 'scheduled' || state === 'open' || state === 'closed';
}

export function waveName(
  words: Pick<Words, 'text'>,
  { number, title }: Pick<Wave, 'number' | 'title'>,
): string {
  return words.text('console.designer.wave-name', { number, title });
}
