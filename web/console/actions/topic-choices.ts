import type { ReportTopic } from '../../../shared/action/topics.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import type { Words } from '../words/words.ts';
import { topicName } from './action-form-values.ts';
import { topicText } from './action-words.ts';

export interface TopicGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** The topics of a report as choices: whole drivers, each organisation's behaviours, and what is about both. */
export function topicChoices(
  words: Words,
  topics: readonly ReportTopic[],
  names: Record<Side, string>,
  reader: Side | null,
): TopicGroup[] {
  const group = (title: string, belongs: (topic: ReportTopic) => boolean): TopicGroup => ({
    group: title,
    items: topics
      .filter(belongs)
      .map((topic) => ({ value: topicName(topic), label: topicText(words, topic, topic.text, reader) })),
  });
  const about = (side: Side) =>
    group(
      words.text('console.actions.form.topic-about', { organisation: names[side] }),
      ({ target }) => target === side,
    );
  return [
    group(words.text('console.actions.form.topic-drivers'), ({ driver }) => driver !== null),
    about('a'),
    about('b'),
    group(
      words.text('console.actions.form.topic-together'),
      ({ target, driver }) => target === null && driver === null,
    ),
  ].filter(({ items }) => items.length > 0);
}
