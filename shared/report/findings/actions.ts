import type { MessageKey } from '../../messages/catalogue.ts';

/** One suggestion in three reaches, as keys of its words. */
export interface ActionKeys {
  /** What to say or ask in the next meeting with the partner. */
  conversation: MessageKey;
  /** A monthly ritual of both sides. */
  habit: MessageKey;
  /** Something for the whole organisation. */
  programme: MessageKey;
}

/** What to do about a driver of the questionnaires we ship. */
export const DRIVER_ACTIONS = {
  trust: {
    conversation: 'action.trust.conversation',
    habit: 'action.trust.habit',
    programme: 'action.trust.programme',
  },
  communication: {
    conversation: 'action.communication.conversation',
    habit: 'action.communication.habit',
    programme: 'action.communication.programme',
  },
  delivery: {
    conversation: 'action.delivery.conversation',
    habit: 'action.delivery.habit',
    programme: 'action.delivery.programme',
  },
  learning: {
    conversation: 'action.learning.conversation',
    habit: 'action.learning.habit',
    programme: 'action.learning.programme',
  },
  fairness: {
    conversation: 'action.fairness.conversation',
    habit: 'action.fairness.habit',
    programme: 'action.fairness.programme',
  },
  direction: {
    conversation: 'action.direction.conversation',
    habit: 'action.direction.habit',
    programme: 'action.direction.programme',
  },
} as const satisfies Record<string, ActionKeys>;

/** For drivers of a questionnaire that somebody else wrote. */
export const GENERAL_ACTIONS = {
  conversation: 'action.general.conversation',
  habit: 'action.general.habit',
  programme: 'action.general.programme',
} as const satisfies ActionKeys;

/** For strengths: nothing is to be mended, whatever the driver. */
export const KEEP_ACTIONS = {
  conversation: 'action.keep.conversation',
  habit: 'action.keep.habit',
  programme: 'action.keep.programme',
} as const satisfies ActionKeys;

/** For what the partner values more than the organisation itself does. */
export const HIDDEN_STRENGTH_ACTIONS = {
  conversation: 'action.hidden.conversation',
  habit: 'action.hidden.habit',
  programme: 'action.hidden.programme',
} as const satisfies ActionKeys;

/** The suggestion for a driver, or the general one for a driver that the library does not know. */
export function actionsFor(driver: string): ActionKeys {
  return isKnown(driver) ? DRIVER_ACTIONS[driver] : GENERAL_ACTIONS;
}

function isKnown(driver: string): driver is keyof typeof DRIVER_ACTIONS {
  return Object.hasOwn(DRIVER_ACTIONS, driver);
}
