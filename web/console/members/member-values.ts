import type { Member } from '../../../shared/partnership/member.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';

/** A member as a form holds them: what is not given is an empty text. */
export interface MemberValues {
  side: Side;
  name: string;
  email: string;
  language: string;
  timeZone: string;
  cohorts: Record<string, string>;
}

/** @param dimensions of everybody on the roster, so that each has its field */
export function memberValues(member: Member | null, dimensions: readonly string[]): MemberValues {
  const { side = 'a', name = '', email = '', language = '', timeZone = '', cohorts = {} } = member ?? {};
  return {
    side,
    name,
    email,
    language,
    timeZone,
    cohorts: Object.fromEntries(dimensions.map((dimension) => [dimension, cohorts[dimension] ?? ''])),
  };
}

/** What the API reads; checked by its schema. */
export function memberDetails({ side, name, email, language, timeZone, cohorts }: MemberValues): unknown {
  const given = (field: string, value: string) => (value.trim() ? { [field]: value.trim() } : {});
  return {
    side,
    name: name.normalize('NFC').replace(/\s+/g, ' '),
    ...given('email', email),
    ...given('language', language),
    ...given('timeZone', timeZone),
    cohorts: Object.fromEntries(Object.entries(cohorts).filter(([, value]) => value.trim() !== '')),
  };
}
