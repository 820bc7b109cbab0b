import { textIn } from '../../language.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Side } from '../../partnership/partnership.ts';
import { quotable, written } from '../findings/finding-words.ts';
import type { GapReport } from '../gap-report.ts';
import type { GuideLine } from './guide.ts';

/**
 * A line of a guide as a sentence in the language of `messages`, with the question as the people of the side
 * that speaks have read it.
 */
export function guideSentence(
  { key, values, about, driver }: GuideLine,
  { targets, drivers }: Pick<GapReport, 'targets' | 'drivers'>,
  messages: Messages,
  speaker: Side,
): string {
  const { language } = messages;
  const item = about && targets[about.target].find((figures) => figures.item === about.item);
  const text = item?.text[about?.target === speaker ? 'self' : 'other'];
  const title = drivers.find(({ id }) => id === driver)?.title;
  return messages.text(key, {
    ...written(values, messages),
    question: text ? quotable(textIn(text, language)) : '',
    driver: title ? textIn(title, language) : (driver ?? ''),
  });
}
