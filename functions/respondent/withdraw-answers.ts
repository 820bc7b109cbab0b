import { commentKey, invitationDigest, responseKey } from '../../shared/invitation/token.ts';
import { dayIn } from '../../shared/wave/schedule.ts';
import type { Services } from '../services.ts';
import type { OpenedLink } from './open-link.ts';

/** Deletes a person's comments and ratings, and the wish for a short result. Repeating it does nothing; the link can answer again. */
export async function withdrawAnswers({ stores, clock }: Services, opened: OpenedLink): Promise<void> {
  const { token, link, wave, side, snapshot } = opened;
  if (wave.mirrorBack) await stores.mirrors.unwish(link, invitationDigest(token));
  for (const item of snapshot.questionnaire.items) {
    if (item.kind === 'comment') await stores.responses.removeComment(wave, commentKey(token, item.id));
  }
  if (await stores.responses.remove(wave, responseKey(token))) {
    await stores.waves.addProgress(wave.id, dayIn(clock(), wave.schedule.timeZone), side, -1);
  }
}
