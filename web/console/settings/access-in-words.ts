import type { Words } from '../words/words.ts';
import type { Person } from './people-queries.ts';

/** What somebody may do, a line for each role. */
export function accessInWords(words: Words, { installation, partnerships }: Person['access']): string[] {
  if (installation) return [words.text('console.access.people.whole')];
  const named = (role: 'operator' | 'observer') =>
    partnerships.filter((each) => each.role === role).map(({ name }) => name);
  const [operated, observed] = [named('operator'), named('observer')];
  return [
    ...(operated.length > 0
      ? [words.text('console.access.people.operator-of', { of: words.list(operated) })]
      : []),
    ...(observed.length > 0
      ? [words.text('console.access.people.observer-of', { of: words.list(observed) })]
      : []),
  ];
}
