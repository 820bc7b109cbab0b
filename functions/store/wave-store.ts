import { z } from 'zod';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { WaveChange } from '../../shared/wave/transitions.ts';
import {
  type SideCounts,
  Wave,
  type WaveId,
  WaveSnapshot,
  type WaveSnapshot as WaveSnapshotValue,
  type Wave as WaveValue,
} from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import {
  cohortPlanKey,
  DUE_WAVES,
  PROGRESS_PREFIX,
  progressKey,
  snapshotKey,
  waveKey,
  waveList,
  waveNumberKey,
} from './keys.ts';
import { setting } from './set-expression.ts';
import { DUE_INDEX, LIST_INDEX } from './tables.ts';

export type WaveStore = ReturnType<typeof waveStore>;

/** Answers of one day, by side. */
export interface DayProgress extends SideCounts {
  day: string;
}

const SideCohorts = z.object({
  dimensions: z.array(z.string()),
  shared: z.record(z.string(), z.array(z.number().int())),
});
/** For each side: which of its combinations of cohort values enough people share. */
export const CohortPlan = z.object({ a: SideCohorts, b: SideCohorts });
export type CohortPlan = z.infer<typeof CohortPlan>;

/** A wave whose next look is due since `at`. */
export interface DueWave {
  id: string;
  at: string;
  wave(): WaveValue;
}

export function waveStore({ register }: Database) {
  const read = (item: Record<string, unknown>) => Wave.parse({ ...item, dueAt: item.dueAt ?? null });
  const dueAttributes = (dueAt: string | null | undefined) =>
    dueAt ? { duePk: DUE_WAVES, dueAt } : { duePk: undefined, dueAt: undefined };

  return {
    /** One wave as it stands now. */
    async find(id: WaveId): Promise<WaveValue | null> {
      const item = await register.get(waveKey(id));
      return item ? read(item) : null;
    },

    /** The waves of a partnership, newest first. */
    async list(partnershipId: PartnershipId): Promise<WaveValue[]> {
      const waves: WaveValue[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': waveList(partnershipId) },
        ScanIndexForward: false,
      })) {
        waves.push(...items.map(read));
      }
      return waves;
    },

    /** Adds a draft under a number of its partnership; false when the number is taken. */
    async add(wave: WaveValue): Promise<boolean> {
      const number = await register.put(
        { ...waveNumberKey(wave.partnershipId, wave.number), waveId: wave.id },
        { condition: 'attribute_not_exists(pk)' },
      );
      if (!number.written) return false;
      await register.put({
        ...waveKey(wave.id),
        listPk: waveList(wave.partnershipId),
        listSk: String(wave.number).padStart(6, '0'),
        ...wave,
        ...dueAttributes(wave.dueAt),
      });
      return true;
    },

    /** Changes the revision that was read; null when somebody else changed the wave first. */
    async change(wave: WaveValue, change: WaveChange): Promise<WaveValue | null> {
      const { dueAt, ...fields } = change;
      const { ExpressionAttributeValues, ...update } = setting({
        ...fields,
        ...('dueAt' in change ? dueAttributes(dueAt) : {}),
        revision: wave.revision + 1,
      });
      const item = await register.update(waveKey(wave.id), {
        ...update,
        ConditionExpression: '#revision = :seen',
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':seen': wave.revision },
      });
      return item ? read(item) : null;
    },

    /**
     * Removes a draft and what belongs to it; false when it has been changed or deployed since it was read.
     * Its number stays used.
     */
    async remove(wave: WaveValue): Promise<boolean> {
      const removed = await register.removeIf(waveKey(wave.id), {
        ConditionExpression: '#revision = :seen AND #state = :draft',
        ExpressionAttributeNames: { '#revision': 'revision', '#state': 'state' },
        ExpressionAttributeValues: { ':seen': wave.revision, ':draft': 'draft' },
      });
      if (removed) await register.remove(snapshotKey(wave.id));
      return removed;
    },

    /**
     * The waves whose next look is due, oldest first: what the scheduler asks every few minutes. Each is read
     * by itself, when `wave` is called, so that one that cannot be read hides no other.
     */
    async *due(now: Date): AsyncGenerator<DueWave> {
      for await (const items of register.queryAll({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'duePk = :waves AND dueAt <= :now',
        ExpressionAttributeValues: { ':waves': DUE_WAVES, ':now': now.toISOString() },
      })) {
        for (const item of items) {
          yield { id: String(item.id), at: String(item.dueAt), wave: () => read(item) };
        }
      }
    },

    /** All waves with a next look, due or not. */
    async awaited(): Promise<WaveValue[]> {
      const waves: WaveValue[] = [];
      for await (const items of register.queryAll({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'duePk = :waves',
        ExpressionAttributeValues: { ':waves': DUE_WAVES },
      })) {
        waves.push(...items.map(read));
      }
      return waves;
    },

    /**
     * Takes a due wave for a while, so that other schedulers leave it alone; false when one was quicker. If
     * the work is lost the wave is due again at the end of the lease.
     */
    async lease(wave: WaveValue, until: Date): Promise<boolean> {
      const item = await register.update(waveKey(wave.id), {
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: 'dueAt = :seen',
        ExpressionAttributeValues: { ':until': until.toISOString(), ':seen': wave.dueAt },
      });
      return item !== null;
    },

    /** Keeps the lease of a step that takes several jobs. */
    async prolongLease(wave: WaveValue, until: Date): Promise<void> {
      await register.update(waveKey(wave.id), {
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: 'attribute_exists(dueAt)',
        ExpressionAttributeValues: { ':until': until.toISOString() },
      });
    },

    /** What the wave froze when it was deployed; never that of an earlier attempt, because it is kept for good. */
    async snapshot(id: WaveId): Promise<WaveSnapshotValue | null> {
      const item = await register.get(snapshotKey(id));
      return item ? WaveSnapshot.parse(item.snapshot) : null;
    },

    /**
     * Stores the snapshot of a revision of the wave, unless one of this or a later revision is there: what
     * a deployed wave froze never changes, however late an older attempt comes. False when it is.
     */
    async saveSnapshot(
      { id, revision }: Pick<WaveValue, 'id' | 'revision'>,
      snapshot: WaveSnapshotValue,
    ): Promise<boolean> {
      const { written } = await register.put(
        { ...snapshotKey(id), revision, snapshot },
        { condition: 'attribute_not_exists(pk) OR revision < :mine', values: { ':mine': revision } },
      );
      return written;
    },

    /** Which cohort values may stand beside the wave's answers; null before the opening. */
    async cohortPlan(id: WaveId): Promise<CohortPlan | null> {
      const item = await register.get(cohortPlanKey(id));
      return item ? CohortPlan.parse(item.plan) : null;
    },

    /** Fixes it; what was fixed first stands. */
    saveCohortPlan: async (id: WaveId, plan: CohortPlan): Promise<void> => {
      await register.put({ ...cohortPlanKey(id), plan }, { condition: 'attribute_not_exists(pk)' });
    },

    /** Counts an answer, or takes a withdrawn one off, on a day of the wave. */
    async addProgress(id: WaveId, day: string, side: 'a' | 'b', by: 1 | -1): Promise<void> {
      await register.update(progressKey(id, day), {
        UpdateExpression: 'ADD #side :by',
        ExpressionAttributeNames: { '#side': side },
        ExpressionAttributeValues: { ':by': by },
      });
    },

    /** Answers by day and side, oldest first. */
    async progress(id: WaveId): Promise<DayProgress[]> {
      const days: DayProgress[] = [];
      for await (const items of register.queryAll({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': waveKey(id).pk, ':prefix': PROGRESS_PREFIX },
        ConsistentRead: true,
      })) {
        for (const item of items) {
          const { sk, a, b } = ProgressItem.parse(item);
          days.push({ day: sk.slice(PROGRESS_PREFIX.length), a, b });
        }
      }
      return days;
    },
  };
}

const ProgressItem = z.object({ sk: z.string(), a: z.number().default(0), b: z.number().default(0) });

/** The sum over the days of a wave. */
export function totalProgress(days: readonly DayProgress[]): SideCounts {
  const sum = (side: 'a' | 'b') =>
    Math.max(
      0,
      days.reduce((total, day) => total + day[side], 0),
    );
  return { a: sum('a'), b: sum('b') };
}
