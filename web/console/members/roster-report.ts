import {
  compareRoster,
  type NamedPerson,
  namedPerson,
  type RosterComparison,
  type RowOutcome,
} from '../../../shared/partnership/compare-roster.ts';
import type { Member } from '../../../shared/partnership/member.ts';
import { type RosterProblem, readRoster } from '../../../shared/partnership/roster.ts';
import {
  type RosterMapping,
  type RosterTable,
  rowsOfTable,
} from '../../../shared/partnership/roster-table.ts';

/** What an import would do, worked out here by the rules the API has. */
export interface RosterReport {
  rows: ({ line: number; outcome: RowOutcome } & NamedPerson)[];
  problems: RosterProblem[];
  absent: Member[];
  refused: number;
  comparison: RosterComparison<Member>;
}

export function reportOn(
  table: RosterTable,
  mapping: RosterMapping,
  present: readonly Member[],
): RosterReport {
  const rows = rowsOfTable(table, mapping);
  const reading = readRoster(rows);
  const comparison = compareRoster(present, rows, reading);
  return {
    rows: comparison.rows.map(({ line, outcome, details }) => ({ line, outcome, ...namedPerson(details) })),
    problems: reading.problems,
    absent: comparison.absent,
    refused: new Set(reading.problems.map(({ line }) => line)).size,
    comparison,
  };
}
