import type { Context } from 'hono';
import type { AnswerProblem } from '../../shared/response/answer-sheet.ts';
import { renderDocument } from '../pages/document.tsx';
import { QuestionnairePage } from '../pages/questionnaire/questionnaire-page.tsx';
import { ReviewPage } from '../pages/questionnaire/review-page.tsx';
import type { OpenedLink } from './open-link.ts';
import { hrefOf, respondentAssets, wordsFor } from './respondent-words.ts';

interface Shown {
  fields?: ReadonlyMap<string, string>;
  problems?: readonly AnswerProblem[];
  status?: number;
}

/** Whether the page is for changing answers that were sent. */
function amends(c: Context): boolean {
  return c.req.query('amend') !== undefined;
}

/** The questionnaire, blank or with what was entered before and what is wrong with it. */
export function showQuestionnaire(
  c: Context,
  opened: OpenedLink,
  { fields = new Map(), problems = [], status = 200 }: Shown = {},
) {
  const { wave, snapshot, side, language } = opened;
  const { text, names } = wordsFor(opened);
  const action = hrefOf(opened, amends(c) ? 'amend' : '');
  const worker = c.get('pageAssets').scripts.offline;
  const page = { wave, snapshot, side, language, fields, problems, action, worker };
  return renderDocument(
    c,
    {
      title: text('questionnaire.title', names),
      language,
      ...respondentAssets(c),
      children: <QuestionnairePage {...page} amends={amends(c)} />,
    },
    status,
  );
}

/** Everything entered, to look through before it is sent. */
export function showReview(
  c: Context,
  opened: OpenedLink,
  fields: ReadonlyMap<string, string>,
  status = 200,
) {
  const { snapshot, side, language } = opened;
  const failed = status !== 200;
  const action = hrefOf(opened, amends(c) ? 'amend' : '');
  return renderDocument(
    c,
    {
      title: wordsFor(opened).text('review.title'),
      language,
      ...respondentAssets(c),
      children: <ReviewPage {...{ snapshot, side, language, fields, failed, action }} />,
    },
    status,
  );
}
