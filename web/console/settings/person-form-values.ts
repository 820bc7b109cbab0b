import { PersonDetails } from '../../../shared/access/roles.ts';
import type { Words } from '../words/words.ts';
import type { Person } from './people-queries.ts';
import { schemaErrors } from './schema-errors.ts';

export interface PersonValues {
  name: string;
  email: string;
  language: string;
  reach: 'installation' | 'named';
  operates: string[];
  observes: string[];
}

/** What the form starts with: the person as they are, or an empty one. */
export function personValues(language: string, person?: Person): PersonValues {
  const named = (role: 'operator' | 'observer') =>
    (person?.access.partnerships ?? [])
      .filter((each) => each.role === role)
      .map((each) => each.partnershipId);
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    language: person?.language ?? language,
    reach: person?.access.installation === true ? 'installation' : 'named',
    operates: named('operator'),
    observes: named('observer'),
  };
}

/** What the API takes. */
export function personDetails({ name, email, language, reach, operates, observes }: PersonValues) {
  const grants = (ids: readonly string[], role: 'operator' | 'observer') =>
    ids.map((partnershipId) => ({ partnershipId, role }));
  const isWhole = reach === 'installation';
  const partnerships = isWhole ? [] : [...grants(operates, 'operator'), ...grants(observes, 'observer')];
  return { name, email, language, access: { installation: isWhole, partnerships } };
}

/** What is missing, by the schema of the API; problems of the partnerships stand beside the first choice. */
export function personErrors(values: PersonValues, words: Words): Record<string, string> {
  const { 'access.partnerships': operates, ...errors } = schemaErrors(
    PersonDetails,
    personDetails(values),
    words,
  );
  return { ...errors, ...(operates ? { operates } : {}) };
}
