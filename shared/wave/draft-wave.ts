import type { Wave, WaveDetails } from './wave.ts';

/** What a wave is before anything has happened to it. */
export function draftWave(
  details: WaveDetails,
  known: Pick<Wave, 'id' | 'partnershipId' | 'number' | 'createdAt'>,
): Wave {
  return {
    ...details,
    ...known,
    state: 'draft',
    revision: 1,
    signatures: { a: null, b: null },
    charterAskedAt: null,
    charterAskAt: null,
    cancelledBecause: null,
    timetable: null,
    extended: false,
    extendedFrom: null,
    invited: null,
    onPaper: null,
    shards: 1,
    mailingsDone: 0,
    mailCheckAt: null,
    mirrorsDone: false,
    closedAt: null,
    releasedAt: null,
    responded: null,
    untold: [],
    dueAt: null,
  };
}
