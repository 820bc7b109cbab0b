import { messagesIn } from '../../shared/messages/messages.ts';
import { namesFor } from '../pages/questionnaire/questionnaire-parts.ts';
import type { OpenedLink } from './open-link.ts';

/** What the buttons of a respondent's page send beside the answers. */
export const STEP_FIELD = '_step';

/** Style and script of the respondent's pages. */
export const RESPONDENT_ASSETS = { styles: ['questionnaire.css'], scripts: ['questionnaire.js'] };

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
