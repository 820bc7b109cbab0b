import type { Action, ActionDetails, Reach, Topic } from '../../../shared/action/action.ts';
import { DEFAULT_DUE_DAYS } from '../../../shared/action/action.ts';
import { dayAfter } from '../../../shared/action/due.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';

/** The form's fields as they are typed. */
export interface ActionValues {
  title: string;
  note: string;
  reach: Reach;
  /** Names a topic in the list of choices; empty for none. */
  topic: string;
  owners: Record<Side, string>;
  dueOn: string;
}

/** What the form begins with. */
export function actionValues(action: Action | null, timeZone: string, now: Date): ActionValues {
  if (action) {
    const { title, note, reach, topic, owners, dueOn } = action;
    return { title, note, reach, topic: topic ? topicName(topic) : '', owners, dueOn };
  }
  return {
    title: '',
    note: '',
    reach: 'conversation',
    topic: '',
    owners: { a: '', b: '' },
    dueOn: dayAfter(timeZone, now, DEFAULT_DUE_DAYS),
  };
}

/** What is sent. */
export function actionDetails({ topic, ...values }: ActionValues): ActionDetails {
  return { ...values, topic: topic ? topicNamed(topic) : null };
}

/** A topic as the value of a choice. */
export function topicName({ target, item, driver }: Topic): string {
  return JSON.stringify([target, item, driver]);
}

function topicNamed(name: string): Topic {
  const [target, item, driver] = JSON.parse(name);
  return { target, item, driver };
}
