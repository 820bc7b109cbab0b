import {
  Questionnaire,
  type QuestionnaireId,
  type Questionnaire as QuestionnaireValue,
} from '../../shared/questionnaire/questionnaire.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import { QUESTIONNAIRE_LIST, questionnaireKey, questionnaireUseKey, questionnaireUsePrefix } from './keys.ts';
import { LIST_INDEX } from './tables.ts';

/** A version of a questionnaire, and what can be done to it. */
export interface StoredQuestionnaire {
  questionnaire: QuestionnaireValue;
  /** Whether a wave was deployed with it: then it can neither be changed nor removed. */
  inUse: boolean;
  /** Counts replacements; guards the next one. */
  revision: number;
}

/** Versions that were never replaced carry no revision. */
function isRevision(read: number): string {
  return read === 1 ? '(attribute_not_exists(revision) OR revision = :read)' : 'revision = :read';
}

export function questionnaireStore({ register }: Database) {
  const read = (item: Record<string, unknown>) => Questionnaire.parse(item.questionnaire);
  const readStored = (item: Record<string, unknown>): StoredQuestionnaire => ({
    questionnaire: read(item),
    inUse: item.inUse === true,
    revision: Number(item.revision ?? 1),
  });
  const stored = (questionnaire: QuestionnaireValue) => ({
    ...questionnaireKey(questionnaire.id, questionnaire.version),
    listPk: QUESTIONNAIRE_LIST,
    listSk: `${questionnaire.id}#${String(questionnaire.version).padStart(6, '0')}`,
    questionnaire,
  });

  return {
    /** One version of a questionnaire. */
    async find(id: QuestionnaireId, version: number): Promise<QuestionnaireValue | null> {
      const item = await register.get(questionnaireKey(id, version));
      return item ? read(item) : null;
    },

    /** The same with what can be done to it. */
    async findStored(id: QuestionnaireId, version: number): Promise<StoredQuestionnaire | null> {
      const item = await register.get(questionnaireKey(id, version));
      return item ? readStored(item) : null;
    },

    /** The newest version of a questionnaire. */
    async newest(id: QuestionnaireId): Promise<StoredQuestionnaire | null> {
      const { items } = await register.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
        ExpressionAttributeValues: { ':pk': questionnaireKey(id, 1).pk, ':version': 'version#' },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      });
      return items[0] ? readStored(items[0]) : null;
    },

    /** Every version of every questionnaire. */
    async list(): Promise<StoredQuestionnaire[]> {
      const questionnaires: StoredQuestionnaire[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': QUESTIONNAIRE_LIST },
      })) {
        questionnaires.push(...items.map(readStored));
      }
      return questionnaires;
    },

    /** Adds a version; false when it exists. */
    async add(questionnaire: QuestionnaireValue): Promise<boolean> {
      return (await register.put(stored(questionnaire), { condition: 'attribute_not_exists(pk)' })).written;
    },

    /**
     * Replaces a version that no wave uses.
     *
     * @param over the version as it was read; it is replaced only if nobody has done so since
     * @returns its new revision; null when a wave uses it, it is gone, or somebody else was quicker
     */
    async replace(questionnaire: QuestionnaireValue, over: StoredQuestionnaire): Promise<number | null> {
      const item = await register.update(questionnaireKey(questionnaire.id, questionnaire.version), {
        UpdateExpression: 'SET questionnaire = :questionnaire, revision = :next',
        ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(inUse) AND ${isRevision(over.revision)}`,
        ExpressionAttributeValues: {
          ':questionnaire': questionnaire,
          ':read': over.revision,
          ':next': over.revision + 1,
        },
      });
      return item ? over.revision + 1 : null;
    },

    /** Removes a version that no wave uses; false when a wave does, or when there is no such version. */
    async remove(id: QuestionnaireId, version: number): Promise<boolean> {
      return register.removeIf(questionnaireKey(id, version), {
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(inUse)',
      });
    },

    /** How many waves were deployed with a version. */
    async waves(id: QuestionnaireId, version: number): Promise<number> {
      return register.count({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :use)',
        ExpressionAttributeValues: {
          ':pk': questionnaireKey(id, version).pk,
          ':use': questionnaireUsePrefix(version),
        },
      });
    },

    /**
     * Makes a version immutable from now on, because this wave is deployed with it.
     *
     * @param read the version as it was read: it must be that which the wave freezes
     * @returns false when it is gone, or somebody has replaced it since
     */
    async markInUse({ questionnaire, revision }: StoredQuestionnaire, wave: WaveId): Promise<boolean> {
      const { id, version } = questionnaire;
      const marked = await register.update(questionnaireKey(id, version), {
        UpdateExpression: 'SET inUse = :yes',
        ConditionExpression: `attribute_exists(pk) AND ${isRevision(revision)}`,
        ExpressionAttributeValues: { ':yes': true, ':read': revision },
      });
      // One item a wave, so that a deployment that is tried again counts once.
      if (marked) await register.put(questionnaireUseKey(id, version, wave));
      return marked !== null;
    },
  };
}
