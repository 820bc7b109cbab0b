import type { Words } from '../words/words.ts';
import type { Session } from './session-queries.ts';

/** What somebody signed in with, “Firefox on Android”. */
export function deviceInWords(words: Words, { browser, system }: Session['device']): string {
  return words.text('console.access.sessions.on', {
    browser: browser === 'other' ? words.text('console.access.sessions.other-browser') : browser,
    system: system === 'other' ? words.text('console.access.sessions.other-system') : system,
  });
}
