import { Action } from '../../shared/action/action.ts';

/** Agreed on at the start of September, due at its end, about nothing in particular. */
export function anAction(overrides: Record<string, unknown> = {}): Action {
  return Action.parse({
    id: 'action-1',
    partnershipId: 'p1',
    waveId: 'w1',
    waveNumber: 1,
    timeZone: 'Europe/Berlin',
    title: 'Look at late orders together',
    note: '',
    reach: 'habit',
    topic: null,
    topicText: null,
    owners: { a: 'Nils', b: 'Bea' },
    dueOn: '2026-09-30',
    state: 'agreed',
    outcome: '',
    agreedAt: '2026-09-02T08:00:00.000Z',
    endedAt: null,
    toldFor: null,
    revision: 1,
    ...overrides,
  });
}
