import type { MemberDetails } from '../../../shared/partnership/member.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import type { RosterReport } from './roster-report.ts';

/**
 * Rows sent in one request, and members removed: far below what a request may hold and how long it may take. Each
 * request reads the whole roster, so a long one goes in few.
 */
const ROWS_AT_A_TIME = 4000;
const REMOVED_AT_A_TIME = 1000;

/** One request of an import. Repeating it changes nothing. */
export interface ImportPart {
  people: number;
  send: () => Promise<unknown>;
}

/**
 * An import in parts: first whoever is new or has changed, then, when everybody is in, whoever is not named any
 * more. Where it stops it can be gone on with, or begun anew, and nobody is lost.
 */
export function importParts(partnershipId: string, report: RosterReport, replace: boolean): ImportPart[] {
  const changed = report.comparison.rows.filter(({ outcome }) => outcome !== 'unchanged');
  const removed = replace ? report.absent : [];
  return [
    ...inChunks(changed, ROWS_AT_A_TIME).map((rows) => ({
      people: rows.length,
      send: () =>
        sendRows(
          partnershipId,
          rows.map(({ details }) => details),
        ),
    })),
    ...inChunks(removed, REMOVED_AT_A_TIME).map((members) => ({
      people: members.length,
      send: () =>
        answer(
          api.partnerships[':id'].members.removals.$post({
            param: { id: partnershipId },
            json: { members: members.map(({ id }) => id) },
          }),
        ),
    })),
  ];
}

function sendRows(id: string, members: MemberDetails[]) {
  return answer(
    api.partnerships[':id'].members.$put({
      param: { id },
      query: { dryRun: 'false', replace: 'false' },
      json: { members },
    }),
  );
}

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  );
}
