import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import type { JournalEntry } from '../../../shared/partnership/journal.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Words } from '../words/words.ts';

/** What a line of the journal says was done, in the reader's language. */
export function deedWords(
  words: Words,
  { did, waveNumber, values }: JournalEntry,
  { sides }: Partnership,
): string {
  const { side, what, ...others } = values;
  const parts = typeof what === 'string' ? what.split(', ').filter(Boolean) : [];
  return words.text(`console.partnership.did.${did}`, {
    added: 0,
    changed: 0,
    removed: 0,
    refused: 0,
    who: '',
    title: '',
    role: '',
    ...others,
    number: waveNumber ?? 0,
    organisation: side === 'a' || side === 'b' ? sides[side].name : '',
    what: words.list(parts.map((part) => words.text(`console.partnership.part.${part}` as ConsoleKey))),
  });
}
