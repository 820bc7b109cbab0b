import type { Wave } from '../wave/wave.ts';
import type { Action, ActionDetails } from './action.ts';

/** An action as it stands when both sides have just agreed on it. */
export function newAction(
  details: ActionDetails,
  { id, partnershipId, number, schedule }: Pick<Wave, 'id' | 'partnershipId' | 'number' | 'schedule'>,
  made: Pick<Action, 'id' | 'agreedAt' | 'topicText'>,
): Action {
  return {
    ...details,
    ...made,
    partnershipId,
    waveId: id,
    waveNumber: number,
    timeZone: schedule.timeZone,
    state: 'agreed',
    outcome: '',
    endedAt: null,
    toldFor: null,
    revision: 1,
  };
}
