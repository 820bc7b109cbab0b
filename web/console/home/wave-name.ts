import type { Words } from '../words/words.ts';

/** What a wave is called on a lead's first page. */
export function waveName(words: Words, { number, title }: { number: number; title: string }): string {
  return words.text('console.home.wave', { number, title });
}
