import type { Partnership } from '../../shared/partnership/partnership.ts';
import type { Timetable } from '../../shared/wave/schedule.ts';
import { timetableOf } from '../../shared/wave/schedule.ts';
import { lastWaveOf } from '../../shared/wave/since-last-wave.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { snapshotOfDraft } from '../api/deploy-wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { snapshotOf } from '../wave-steps/snapshot-of.ts';

/** A wave with what a deployment freezes. */
export interface DraftedWave {
  wave: Wave & { timetable: Timetable };
  snapshot: WaveSnapshot;
}

/**
 * A draft as it would be deployed now, with nothing written; a deployed wave as it is.
 *
 * @throws {Refusal} when its questionnaire is missing or its times do not fit together
 */
export async function draftedWave(
  services: Services,
  partnership: Partnership,
  wave: Wave,
): Promise<DraftedWave> {
  if (wave.timetable) {
    return { wave: { ...wave, timetable: wave.timetable }, snapshot: await snapshotOf(services, wave) };
  }
  const { stores } = services;
  const { id, version } = wave.questionnaire;
  const [questionnaire, waves] = await Promise.all([
    stores.questionnaires.find(id, version),
    stores.waves.list(partnership.id),
  ]);
  if (!questionnaire) {
    throw new Refusal('not-deployable', `There is no questionnaire "${id}" with version ${version}.`);
  }
  const times = timetableOf(wave.schedule);
  if (!times.ok) {
    const problems = times.problems.map(({ field, message }) => ({ field: `schedule.${field}`, message }));
    throw new Refusal('not-deployable', problems.map(({ message }) => message).join(' '), problems);
  }
  const lastWave = lastWaveOf(waves.filter((each) => each.id !== wave.id));
  return {
    wave: { ...wave, timetable: times.timetable },
    snapshot: snapshotOfDraft(wave, { questionnaire, partnership, lastWave }),
  };
}
