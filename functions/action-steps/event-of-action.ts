import { createHash } from 'node:crypto';
import type { Action } from '../../shared/action/action.ts';
import type { Installation } from '../installation.ts';
import type { WebhookJob } from '../queue/queue.ts';

/** What other programs are told of an action that is due; its id depends on the action and the date alone. */
export function eventOfAction(
  { id, partnershipId, waveId, dueOn, state }: Action,
  { baseUrl }: Pick<Installation, 'baseUrl'>,
  at: string,
): Extract<WebhookJob, { kind: 'event' }> {
  const name = createHash('sha256').update(`parallax/webhook:action.due:${id}:${dueOn}`).digest('hex');
  return {
    kind: 'event',
    id: `msg_${name.slice(0, 32)}`,
    event: {
      type: 'action.due',
      timestamp: at,
      data: {
        partnershipId,
        waveId,
        actionId: id,
        dueOn,
        state: state === 'started' ? 'started' : 'agreed',
        links: { partnership: `${baseUrl}/partnerships/${partnershipId}?tab=actions` },
      },
    },
  };
}
