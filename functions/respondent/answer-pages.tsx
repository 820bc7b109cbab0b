import type { Context } from 'hono';
import { renderDocument } from '../pages/document.tsx';
import { QuestionnairePage } from '../pages/questionnaire/questionnaire-page.tsx';
import { ReviewPage } from '../pages/questionnaire/review-page.tsx';
import type { OpenedLink } from './open-link.ts';
import { RESPONDENT_ASSETS, wordsFor } from './respondent-words.ts';

/** The questionnaire, blank or with what was entered before and what is wrong with it. */
export function showQuestionnaire(
  c: Context,
  opened: OpenedLink,
  fields: ReadonlyMap<string, string>,
  problems: Parameters<typeof QuestionnairePage>[0]['problems'] = [],
  status = 200,
) {
  const { wave, snapshot, side, language } = opened;
  const { text, names } = wordsFor(opened);
  return renderDocument(
    c,
    {
      title: text('questionnaire.title', names),
      language,
      ...RESPONDENT_ASSETS,
      children: <QuestionnairePage {...{ wave, snapshot, side, language, fields, problems }} />,
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
  return renderDocument(
    c,
    {
      title: wordsFor(opened).text('review.title'),
      language,
      ...RESPONDENT_ASSETS,
      children: <ReviewPage {...{ snapshot, side, language, fields, failed }} />,
    },
    status,
  );
}
