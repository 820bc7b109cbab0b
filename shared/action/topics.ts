import { SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import type { Action, Topic } from './action.ts';

/** Something of a report that an action can answer, as each side reads it there. */
export interface ReportTopic extends Topic {
  text: NonNullable<Action['topicText']>;
}

/**
 * Everything in a report that an action can answer, in the order of the questionnaire and not of the gaps: the
 * list tells nobody what was found. Drivers come first; one is about the partnership as a whole.
 */
export function topicsOf({
  drivers,
  targets,
  relationship,
  overall,
}: Pick<GapReport, 'drivers' | 'targets' | 'relationship' | 'overall'>): ReportTopic[] {
  return [
    ...drivers.map(({ id, title }) => ({
      target: null,
      item: null,
      driver: id,
      text: { a: title, b: title },
    })),
    ...SIDES.flatMap((target) =>
      targets[target].map(({ item, text }) => ({
        target,
        item,
        driver: null,
        text: readBy(target, text.self, text.other),
      })),
    ),
    ...[...relationship, ...(overall ? [overall] : [])].map(({ item, text }) => ({
      target: null,
      item,
      driver: null,
      text,
    })),
  ];
}

function readBy<Text>(target: Side, self: Text, other: Text): Record<Side, Text> {
  return target === 'a' ? { a: self, b: other } : { a: other, b: self };
}

/** The same topic: the same question of the same organisation, or the same driver. */
export function sameTopic(one: Topic, other: Topic): boolean {
  return one.target === other.target && one.item === other.item && one.driver === other.driver;
}
