import type { Words } from '../words/words.ts';
import type { Attempt } from './webhook-queries.ts';

/** How one attempt to tell a receiver went. */
export function attemptInWords(words: Words, { status, failure, milliseconds: ms }: Attempt): string {
  if (status === null) return words.text(`console.access.attempt.${failure ?? 'no-connection'}`);
  if (isAccepting(status)) return words.text('console.access.attempt.accepted', { status, ms });
  const kind = status >= 300 && status < 400 ? 'redirected' : 'refused';
  return words.text(`console.access.attempt.${kind}`, { status, ms });
}

export function isAccepting(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}
