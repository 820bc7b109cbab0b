import type { Wave, WaveId, WaveSnapshot } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import type { WaveStore } from '../store/wave-store.ts';

/** Snapshots never change, so each process reads one once; the newest hundred are kept. */
const kept = new WeakMap<WaveStore, Map<WaveId, WaveSnapshot>>();
const LIMIT = 100;

/** The frozen questionnaire and names of a deployed wave. */
export async function snapshotOf(
  { stores }: Pick<Services, 'stores'>,
  { id }: Pick<Wave, 'id'>,
): Promise<WaveSnapshot> {
  const snapshots = kept.get(stores.waves) ?? new Map<WaveId, WaveSnapshot>();
  kept.set(stores.waves, snapshots);
  const known = snapshots.get(id);
  if (known) return known;
  const snapshot = await stores.waves.snapshot(id);
  if (!snapshot) throw new Error('a deployed wave has no snapshot');
  const [oldest] = snapshots.keys();
  if (snapshots.size >= LIMIT && oldest) snapshots.delete(oldest);
  snapshots.set(id, snapshot);
  return snapshot;
}
