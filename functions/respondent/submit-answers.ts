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
 * count; sent twice it is stored once. If storing fails the claim is given back, so that the person can try
 * again and is reminded if they do not.
 */
export async function submitAnswers(
  services: Services,
  opened: OpenedLink,
  sheet: AnswerSheet,
): Promise<Submission> {
  const { stores, clock } = services;
  const { token, link, side, wave, snapshot } = opened;
  const { questionnaire } = snapshot;
  const digest = invitationDigest(token);

  const invitation = await stores.invitations.claim(link, digest);
  if (!invitation) return { is: 'answered-elsewhere' };
  const key = responseKey(token);
  const giveBack = async () => {
    const stored = await stores.responses.find(wave, key).catch(() => 'unknown');
    if (stored === null) await stores.invitations.unclaim(link, digest);
  };
  const now = clock();
  if (!acceptsAnswers(wave, now)) {
    await giveBack();
    return { is: 'closed' };
  }

  let isNew: boolean;
  try {
    isNew = await stores.responses.put(wave, key, {
      side,
      answers: packAnswers(answerSlots(questionnaire), sheet.answers),
      cohorts: invitation.cohorts,
      version: questionnaire.version,
    });
  } catch (error) {
    await giveBack();
    throw error;
  }

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
