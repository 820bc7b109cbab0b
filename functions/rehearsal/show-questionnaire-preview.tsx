import type { Context } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { renderDocument } from '../pages/document.tsx';
import { QuestionnairePage } from '../pages/questionnaire/questionnaire-page.tsx';
import { namesFor } from '../pages/questionnaire/questionnaire-parts.ts';
import type { Services } from '../services.ts';
import { type PreviewAsked, previewLanguage } from './preview-asked.ts';
import { asPreview } from './preview-headers.ts';

/** The questionnaire as a member of either side would open it. */
export async function showQuestionnairePreview(
  c: Context,
  _services: Services,
  asked: PreviewAsked,
): Promise<Response> {
  const { drafted, choice } = asked;
  const { wave, snapshot } = drafted;
  const { side } = choice;
  const language = previewLanguage(asked);
  const page = { wave, snapshot, side, language, fields: new Map(), problems: [], amends: false };
  return asPreview(
    renderDocument(c, {
      title: messagesIn(language).text('questionnaire.title', namesFor(snapshot, side)),
      language,
      style: 'questionnaire',
      children: <QuestionnairePage {...page} action="#" worker="" />,
    }),
  );
}
