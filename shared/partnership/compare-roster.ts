import type { MemberDetails } from './member.ts';
import { memberIdentity } from './member-identity.ts';
import type { Side } from './partnership.ts';
import { identityOfRow, type RosterReading, type RosterRow } from './roster.ts';

/** How a report names a person. */
export interface NamedPerson {
  side: Side;
  name: string;
  email?: string | undefined;
}

export type RowOutcome = 'added' | 'changed' | 'unchanged';

/** What an import does with one good row. */
export interface ComparedRow<Present> {
  line: number;
  outcome: RowOutcome;
  details: MemberDetails;
  /** Whether it has to be written; a row can be unchanged on its own side and stand on the other as well. */
  isNew: boolean;
  /** The same person on the other side, who is moved. */
  elsewhere: Present[];
}

export interface RosterComparison<Present> {
  rows: ComparedRow<Present>[];
  /** Members whom the roster does not name. */
  absent: Present[];
}

/** Compares a roster that was read with the members that are there. Nothing is decided by the order of either. */
export function compareRoster<Present extends MemberDetails>(
  present: readonly Present[],
  rows: readonly RosterRow[],
  { members }: RosterReading,
): RosterComparison<Present> {
  const existing = Map.groupBy(present, memberIdentity);
  const compared = members.map(({ line, ...details }): ComparedRow<Present> => {
    // A crash may have left a person on both sides; whoever is imported is on one afterwards.
    const standing = existing.get(memberIdentity(details)) ?? [];
    const before = standing.find(({ side }) => side === details.side) ?? standing[0];
    const elsewhere = standing.filter(({ side }) => side !== details.side);
    const isThere = before !== undefined && sameMember(before, details);
    const outcome = !before ? 'added' : isThere && elsewhere.length === 0 ? 'unchanged' : 'changed';
    return { line, outcome, details, isNew: !isThere, elsewhere };
  });
  // Also a row that cannot be imported names its person, who is not to be removed for a mistake.
  const named = new Set(rows.map(identityOfRow));
  return { rows: compared, absent: present.filter((member) => !named.has(memberIdentity(member))) };
}

export function namedPerson({ side, name, email }: NamedPerson): NamedPerson {
  return email ? { side, name, email } : { side, name };
}

/** Whether two records say the same of a person. */
export function sameMember(first: MemberDetails, second: MemberDetails): boolean {
  const keys = new Set([...Object.keys(first.cohorts), ...Object.keys(second.cohorts)]);
  return (
    first.side === second.side &&
    first.name === second.name &&
    first.email === second.email &&
    first.language === second.language &&
    first.timeZone === second.timeZone &&
    [...keys].every((key) => first.cohorts[key] === second.cohorts[key])
  );
}
