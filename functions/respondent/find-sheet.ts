import { commentKey, responseKey } from '../../shared/invitation/token.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import type { AnswerSheet } from '../../shared/response/answer-sheet.ts';
import { unpackAnswers } from '../../shared/response/pack.ts';
import type { Services } from '../services.ts';
import type { OpenedLink } from './open-link.ts';

/** The sheet that was sent with this link, comments included; null when there is none. */
export async function findSheet({ stores }: Services, opened: OpenedLink): Promise<AnswerSheet | null> {
  const { token, wave, snapshot } = opened;
  const response = await stores.responses.find(wave, responseKey(token));
  if (!response) return null;
  const commentItems = snapshot.questionnaire.items.filter(({ kind }) => kind === 'comment');
  const comments = await Promise.all(
    commentItems.map(({ id }) => stores.responses.findComment(wave, commentKey(token, id))),
  );
  return {
    answers: unpackAnswers(answerSlots(snapshot.questionnaire), response.answers),
    comments: comments.filter((comment) => comment !== null),
  };
}
