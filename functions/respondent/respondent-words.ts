import type { Context } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { namesFor } from '../pages/questionnaire/questionnaire-parts.ts';
import type { OpenedLink } from './open-link.ts';

/** What the buttons of a respondent's page send beside the answers. */
export const STEP_FIELD = '_step';

/** What choosing a language on the page sends. */
export const LANGUAGE_FIELD = '_language';

/** Style and script of the respondent's pages. */
export function respondentAssets(c: Context) {
  return { style: 'questionnaire', script: c.get('pageAssets').scripts.questionnaire } as const;
}

/** Where a page of the same link is, in the language chosen on this one. */
export function hrefOf({ chosen }: Pick<OpenedLink, 'chosen'>, page = ''): string {
  return `?${[chosen ? `lang=${chosen}` : '', page].filter(Boolean).join('&')}`;
}

export function wordsFor(opened: OpenedLink) {
  const { language, snapshot, side, wave } = opened;
  const messages = messagesIn(language);
  const closesAt = wave.timetable?.closesAt ?? wave.createdAt;
  return {
    text: messages.text,
    names: namesFor(snapshot, side),
    /** When the wave closes, in the reader's language and the wave's zone. */
    date: messages.moment(closesAt, wave.schedule.timeZone),
  };
}
