import { decideReminder, type NearReminder, type RemindRefusal } from '../../shared/wave/remind-now.ts';
import { reminded } from '../../shared/wave/transitions.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { totalProgress } from '../store/wave-store.ts';

/** `asked`: there is a new mailing; `made`: somebody had asked for the same one a moment ago. */
interface RemindedWave {
  is: 'asked' | 'made';
  wave: Wave;
}

/**
 * Has those who have not answered reminded: adds a mailing to the wave, which the scheduler carries out like
 * any other. Decided anew where somebody changed the wave in between, so that two who ask at once bring about
 * one mailing.
 *
 * @param near what becomes of a reminder that is planned for soon
 * @throws Refusal where nobody can be reminded now, with the reason
 */
export async function remindNow(
  { stores, clock }: Pick<Services, 'stores' | 'clock'>,
  waveId: WaveId,
  near: NearReminder | undefined,
): Promise<RemindedWave> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const wave = await stores.waves.find(waveId);
    if (!wave) throw new Refusal('not-found', 'There is no such wave.');
    const responded = totalProgress(await stores.waves.progress(waveId));
    const decision = decideReminder(wave, responded, near, clock());
    if (decision.is === 'made') return { is: 'made', wave };
    if (decision.is === 'refused') throw refusalOf(decision, wave);
    const change = reminded(wave, decision.instead ? decision.plannedAt : null, clock());
    const changed = await stores.waves.change(wave, change);
    if (changed) return { is: 'asked', wave: changed };
  }
  throw new Refusal('conflict', 'The wave changed in the meantime; look at it again.');
}

function refusalOf(refusal: RemindRefusal, { state }: Wave): Refusal {
  switch (refusal.because) {
    case 'not-open':
      return state === 'open'
        ? new Refusal('wrong-state', 'The wave is closing; nobody can be reminded any more.')
        : new Refusal('wrong-state', `A wave that is ${state} cannot be reminded of; it must be open.`);
    case 'inviting':
      return new Refusal('wrong-state', 'The invitations are still being made; remind when all are out.');
    case 'under-way':
      return new Refusal('too-many-requests', 'A mailing to those who have not answered is under way.');
    case 'rested-too-little':
      return new Refusal(
        'too-many-requests',
        `People were written to within the last day; remind them from ${refusal.againAt} on.`,
      );
    case 'all-answered':
      return new Refusal('wrong-state', 'Everybody who was invited has answered.');
    case 'no-address':
      return new Refusal('wrong-state', 'Nobody who may still answer has an e-mail address.');
    case 'planned':
      return new Refusal(
        'reminder-planned',
        `A reminder goes out at ${refusal.plannedAt} anyway; say whether it stays or this one takes its place.`,
      );
  }
}
