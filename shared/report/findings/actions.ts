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
  identity: {
    conversation: 'action.identity.conversation',
    habit: 'action.identity.habit',
    programme: 'action.identity.programme',
  },
  support: {
    conversation: 'action.support.conversation',
    habit: 'action.support.habit',
    programme: 'action.support.programme',
  },
  growth: {
    conversation: 'action.growth.conversation',
    habit: 'action.growth.habit',
    programme: 'action.growth.programme',
  },
  recognition: {
    conversation: 'action.recognition.conversation',
    habit: 'action.recognition.habit',
    programme: 'action.recognition.programme',
  },
  channels: {
    conversation: 'action.channels.conversation',
    habit: 'action.channels.habit',
    programme: 'action.channels.programme',
  },
  'response-time': {
    conversation: 'action.response-time.conversation',
    habit: 'action.response-time.habit',
    programme: 'action.response-time.programme',
  },
  proactivity: {
    conversation: 'action.proactivity.conversation',
    habit: 'action.proactivity.habit',
    programme: 'action.proactivity.programme',
  },
  competence: {
    conversation: 'action.competence.conversation',
    habit: 'action.competence.habit',
    programme: 'action.competence.programme',
  },
  personalisation: {
    conversation: 'action.personalisation.conversation',
    habit: 'action.personalisation.habit',
    programme: 'action.personalisation.programme',
  },
  'knowledge-base': {
    conversation: 'action.knowledge-base.conversation',
    habit: 'action.knowledge-base.habit',
    programme: 'action.knowledge-base.programme',
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
