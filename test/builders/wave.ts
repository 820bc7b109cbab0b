import { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { aQuestionnaire } from './questionnaire.ts';

/** When waves of these tests open and close, and a moment in between. */
export const OPENS = '2026-09-01T07:00:00.000Z';
export const DURING = '2026-09-07T10:00:00.000Z';
export const CLOSES = '2026-09-15T16:00:00.000Z';

/** Both leads' names under the charter. */
export const SIGNATURES = {
  a: { name: 'Nora', email: 'lead@northwind.example', signedAt: '2026-08-26T08:00:00.000Z' },
  b: { name: 'Ali', email: 'lead@acme.example', signedAt: '2026-08-27T08:00:00.000Z' },
};

/**
 * A draft: Europe/Berlin, 1 to 15 September 2026, a reminder on the 8th, minimums of five. It gives a reason
 * to run without signed charter, so that whoever deploys it need not ask for signatures.
 */
export function aWave(overrides: Record<string, unknown> = {}): Wave {
  return Wave.parse({
    id: 'w1',
    partnershipId: 'p1',
    title: 'Autumn',
    questionnaire: { id: 'small', version: 1 },
    languages: ['en'],
    schedule: {
      timeZone: 'Europe/Berlin',
      opensAt: '2026-09-01T09:00',
      closesAt: '2026-09-15T18:00',
      remindersAt: ['2026-09-08T09:00'],
      extensionDays: 7,
    },
    privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    cohortDimensions: [],
    unsignedReason: { en: 'A trial among ourselves.' },
    number: 1,
    state: 'draft',
    revision: 1,
    createdAt: '2026-08-20T08:00:00.000Z',
    timetable: null,
    extended: false,
    invited: null,
    shards: 1,
    mailingsDone: 0,
    mailCheckAt: null,
    closedAt: null,
    responded: null,
    dueAt: null,
    ...overrides,
  });
}

export const TIMETABLE = {
  opensAt: OPENS,
  closesAt: CLOSES,
  mailings: [{ kind: 'reminder' as const, at: '2026-09-08T07:00:00.000Z' }],
};

/** The same wave with the charter signed by both sides, open, with six people invited on each side. */
export function anOpenWave(overrides: Record<string, unknown> = {}): Wave {
  return aWave({
    state: 'open',
    unsignedReason: undefined,
    signatures: SIGNATURES,
    timetable: TIMETABLE,
    invited: { a: 6, b: 6 },
    dueAt: '2026-09-08T07:00:00.000Z',
    ...overrides,
  });
}

export function aSnapshot(overrides: Record<string, unknown> = {}): WaveSnapshot {
  return WaveSnapshot.parse({
    questionnaire: aQuestionnaire(),
    names: { a: 'Northwind', b: 'Acme' },
    ...overrides,
  });
}
