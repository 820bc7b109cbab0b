import type { Action, Topic } from '../../../shared/action/action.ts';
import { dayIn } from '../../../shared/action/due.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import { localText } from '../languages/local-text.ts';
import { otherSide, SIDES } from '../sides/sides.ts';
import type { Words } from '../words/words.ts';

const DAY_MS = 86_400_000;

type Organisations = Record<Side, string>;

/** A day of the calendar in words, “24 December 2026”. */
export function calendarDay(words: Words, day: string): string {
  return words.day(`${day}T12:00:00Z`, 'UTC');
}

/** When an action is due and how far off that is, counted in the days of its wave's time zone. */
export function dueWords(words: Words, { dueOn, timeZone }: Action, now: Date): string {
  const days = (Date.parse(dueOn) - Date.parse(dayIn(timeZone, now))) / DAY_MS;
  const day = calendarDay(words, dueOn);
  return days < 0
    ? words.text('console.actions.was-due', { day, days: -days })
    : words.text('console.actions.due', { day, days });
}

/** Who sees to it on each side, in one sentence. */
export function ownerWords(words: Words, { owners }: Pick<Action, 'owners'>, names: Organisations): string {
  const people = SIDES.map((side) =>
    words.text('console.actions.owner', { name: owners[side], organisation: names[side] }),
  );
  return words.text('console.actions.owners', { owners: words.list(people) });
}

/** A topic in the wording of one side; whoever belongs to none reads the one that names the organisation. */
export function topicText(
  { language }: Words,
  { target }: Pick<Topic, 'target'>,
  text: Record<Side, LocalizedText>,
  reader: Side | null,
): string {
  return localText(text[reader ?? (target ? otherSide(target) : 'a')], language);
}

/** What an action is about, in a sentence; null when it is about nothing in particular. */
export function topicWords(
  words: Words,
  { topic, topicText: text }: Action,
  names: Organisations,
  reader: Side | null,
): string | null {
  if (!topic || !text) return null;
  const written = topicText(words, topic, text, reader);
  return topic.target
    ? words.text('console.actions.topic-of', { organisation: names[topic.target], topic: written })
    : words.text('console.actions.topic', { topic: written });
}

export function organisationsOf({ sides }: Partnership): Organisations {
  return { a: sides.a.name, b: sides.b.name };
}
