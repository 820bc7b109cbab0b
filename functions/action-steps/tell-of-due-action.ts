import type { Action } from '../../shared/action/action.ts';
import { toldAt } from '../../shared/action/due-moments.ts';
import { otherSide, type Partnership, SIDES } from '../../shared/partnership/partnership.ts';
import type { ActionDueMail, ActionJob } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import { eventOfAction } from './event-of-action.ts';

type TellingServices = Pick<Services, 'stores' | 'mails' | 'webhooks' | 'clock' | 'installation' | 'log'>;

/**
 * Tells the leads of both sides, in the same step, and the webhooks that an action is due. That they were told
 * is noted last, so that nothing in between loses it: a step that is repeated after a crash sends the mails
 * again, and the event under the same id. A message that comes twice, or after the action has ended or its
 * date has moved, does nothing.
 */
export async function tellOfDueAction(
  { stores, mails, webhooks, clock, installation, log }: TellingServices,
  { actionId }: ActionJob,
): Promise<'told' | 'nothing'> {
  const action = await stores.actions.find(actionId);
  const at = action && toldAt(action);
  if (!action || !at || at > clock().toISOString()) return 'nothing';
  const partnership = await stores.partnerships.find(action.partnershipId);
  if (!partnership) throw new Error('the action belongs to no partnership');
  await webhooks.send([eventOfAction(action, installation, at)]);
  await mails.send(dueMails(action, partnership));
  await stores.actions.noteTold(action);
  log.info('an action is due', { action: action.id });
  return 'told';
}

/** Somebody who leads both sides gets one mail. */
function dueMails(
  { title, state, dueOn, owners }: Action,
  { id, name, sides }: Partnership,
): ActionDueMail[] {
  const leads = SIDES.flatMap((side) => sides[side].leads.map((lead) => ({ ...lead, side })));
  const once = new Map(leads.toReversed().map((lead) => [lead.email, lead]));
  return [...once.values()].reverse().map(({ email, name: to, language, side }) => ({
    kind: 'action-due',
    to: email,
    name: to,
    language,
    partnershipId: id,
    partnership: name,
    title,
    state,
    dueOn,
    owners: [side, otherSide(side)].map((of) => ({ name: owners[of], organisation: sides[of].name })),
  }));
}
