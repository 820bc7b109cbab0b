import { leadAddresses, type Partnership } from '../../shared/partnership/partnership.ts';
import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { deployProblems } from '../../shared/wave/deploy-problems.ts';
import { timetableOf } from '../../shared/wave/schedule.ts';
import { isTold, lastWaveOf } from '../../shared/wave/since-last-wave.ts';
import { deployed } from '../../shared/wave/transitions.ts';
import type { LastWave, Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** Everything that stands against deploying the draft, as it is now. */
export async function problemsOfDraft({ stores, clock }: Services, partnership: Partnership, wave: Wave) {
  const [stored, members, waves] = await Promise.all([
    stores.questionnaires.findStored(wave.questionnaire.id, wave.questionnaire.version),
    stores.members.all(partnership.id),
    stores.waves.list(partnership.id),
  ]);
  const otherWaves = waves.filter(({ id }) => id !== wave.id);
  const questionnaire = stored?.questionnaire ?? null;
  const problems = deployProblems({ wave, questionnaire, partnership, members, otherWaves, now: clock() });
  return { problems, stored, lastWave: lastWaveOf(otherWaves) };
}

/**
 * Freezes the questionnaire, the names, the charter and what is told of the last wave, and schedules the wave. Refused with all reasons at
 * once. The snapshot is written before the transition, so that a deployed wave always has one.
 */
export async function deployWave(services: Services, partnership: Partnership, wave: Wave): Promise<Wave> {
  if (wave.state !== 'draft')
    throw new Refusal('wrong-state', `Wave ${wave.number} is ${wave.state} already.`);
  const { stores, clock } = services;
  const { problems, stored, lastWave } = await problemsOfDraft(services, partnership, wave);
  const result = timetableOf(wave.schedule);
  if (problems.length > 0 || !stored || !result.ok) {
    throw new Refusal(
      'not-deployable',
      problems.map(({ message }) => message).join(' '),
      problems.map(({ field, message }) => ({ field, message })),
    );
  }
  // From here on nobody can replace it, so that what the wave freezes is what the library keeps.
  if (!(await stores.questionnaires.markInUse(stored, wave.id))) {
    throw new Refusal(
      'conflict',
      'The questionnaire was changed while the wave was being deployed; look at it again.',
    );
  }
  const { questionnaire } = stored;
  const frozen = await freeze(
    services,
    wave,
    snapshotOfDraft(wave, { questionnaire, partnership, lastWave }),
  );
  const changed = frozen && (await stores.waves.change(frozen, deployed(frozen, result.timetable, clock())));
  if (!changed)
    throw new Refusal('conflict', 'The wave was changed while it was being deployed; look at it again.');
  return changed;
}

/** What a deployment of the draft freezes. */
export function snapshotOfDraft(
  { charter, sinceLastWave }: Pick<Wave, 'charter' | 'sinceLastWave'>,
  {
    questionnaire,
    partnership,
    lastWave,
  }: { questionnaire: Questionnaire; partnership: Partnership; lastWave: LastWave | null },
): WaveSnapshot {
  return {
    questionnaire,
    names: { a: partnership.sides.a.name, b: partnership.sides.b.name },
    leads: leadAddresses(partnership),
    ...(charter ? { charter } : {}),
    ...(isTold(sinceLastWave) ? { sinceLastWave } : {}),
    ...(lastWave ? { lastWave } : {}),
  };
}

/**
 * Stores what the wave froze; returns the draft it was stored for, or null when somebody else was quicker.
 * Where an attempt of the same revision died after this step, its snapshot may be out of date: the draft is
 * counted on and its snapshot stored anew.
 */
async function freeze({ stores }: Services, wave: Wave, snapshot: WaveSnapshot): Promise<Wave | null> {
  if (await stores.waves.saveSnapshot(wave, snapshot)) return wave;
  const now = await stores.waves.find(wave.id);
  if (now?.state !== 'draft' || now.revision !== wave.revision) return null;
  const next = await stores.waves.change(now, {});
  return next && (await stores.waves.saveSnapshot(next, snapshot)) ? next : null;
}
