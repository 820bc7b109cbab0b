import { commentKey, invitationDigest, responseKey } from '../../shared/invitation/token.ts';
import { isAskedOf } from '../../shared/questionnaire/questionnaire.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import type { AnswerSheet } from '../../shared/response/answer-sheet.ts';
import { packAnswers } from '../../shared/response/pack.ts';
import { receiptOf } from '../../shared/response/receipt.ts';
import { dayIn } from '../../shared/wave/schedule.ts';
import type { Services } from '../services.ts';
import { acceptsAnswers, type OpenedLink } from './open-link.ts';

export type Submission = { is: 'counted'; receipt: string } | { is: 'answered-elsewhere' } | { is: 'closed' };

/**
 * Stores an answer sheet, new or amended. Three writes: the claim of the invitation, the response, the day's
 * count; sent twice it is stored once. A claim is never given back: a write that seemed to fail may arrive
 * yet, and a second link of the same person would then count twice. Who got an error tries again by the same
 * link.
 */
export async function submitAnswers(
  services: Services,
  opened: OpenedLink,
  sheet: AnswerSheet,
): Promise<Submission> {
  const { stores, clock } = services;
  const { token, link, side, wave, snapshot } = opened;
  const { questionnaire } = snapshot;
  if (!acceptsAnswers(wave, clock())) return { is: 'closed' };
  const invitation = await stores.invitations.claim(link, invitationDigest(token));
  if (!invitation) return { is: 'answered-elsewhere' };
  // Once more, right before the write that counts: the claim may have taken its time.
  const now = clock();
  if (!acceptsAnswers(wave, now)) return { is: 'closed' };

  const key = responseKey(token);
  const isNew = await stores.responses.put(wave, key, {
    side,
    answers: packAnswers(answerSlots(questionnaire), sheet.answers),
    cohorts: invitation.cohorts,
    version: questionnaire.version,
  });
  if (isNew) await stores.waves.addProgress(wave.id, dayIn(now, wave.schedule.timeZone), side, 1);

  const written = new Map(sheet.comments.map((comment) => [comment.item, comment]));
  for (const item of questionnaire.items) {
    if (item.kind !== 'comment' || !isAskedOf(item, side)) continue;
    const comment = written.get(item.id);
    if (comment) await stores.responses.putComment(wave, commentKey(token, item.id), { ...comment, side });
    else if (!isNew) await stores.responses.removeComment(wave, commentKey(token, item.id));
  }
  return { is: 'counted', receipt: receiptOf(key) };
}
