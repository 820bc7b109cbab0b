import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

export interface RosterToSend {
  partnershipId: string;
  csv: string;
  /** Also remove the members whom the file does not name. */
  replace: boolean;
}

export type RosterReport = Awaited<ReturnType<typeof checkRoster>>;

/** What importing the file would do, row by row; changes nothing. */
export function checkRoster(roster: RosterToSend) {
  return send(roster, 'true');
}

export function importRoster(roster: RosterToSend) {
  return send(roster, 'false');
}

/** `json` satisfies the client's types only; what is sent is the CSV itself. */
function send({ partnershipId, csv, replace }: RosterToSend, dryRun: 'true' | 'false') {
  return answer(
    api.partnerships[':id'].members.$put(
      { param: { id: partnershipId }, query: { dryRun, replace: replace ? 'true' : 'false' }, json: csv },
      { init: { body: csv, headers: { 'content-type': 'text/csv' } } },
    ),
  );
}
