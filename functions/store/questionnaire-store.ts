import {
  Questionnaire,
  type QuestionnaireId,
  type Questionnaire as QuestionnaireValue,
} from '../../shared/questionnaire/questionnaire.ts';
import type { Database } from './database.ts';
import { QUESTIONNAIRE_LIST, questionnaireKey } from './keys.ts';
import { LIST_INDEX } from './tables.ts';

export function questionnaireStore({ register }: Database) {
  const read = (item: Record<string, unknown>) => Questionnaire.parse(item.questionnaire);
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

    /** The newest version of a questionnaire. */
    async newest(id: QuestionnaireId): Promise<QuestionnaireValue | null> {
      const { items } = await register.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': questionnaireKey(id, 1).pk },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      });
      return items[0] ? read(items[0]) : null;
    },

    /** Every version of every questionnaire. */
    async list(): Promise<QuestionnaireValue[]> {
      const questionnaires: QuestionnaireValue[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': QUESTIONNAIRE_LIST },
      })) {
        questionnaires.push(...items.map(read));
      }
      return questionnaires;
    },

    /** Adds a version; false when it exists. */
    async add(questionnaire: QuestionnaireValue): Promise<boolean> {
      return (await register.put(stored(questionnaire), { condition: 'attribute_not_exists(pk)' })).written;
    },

    /** Replaces a version that no wave uses; false when a wave does, or when there is no such version. */
    async replace(questionnaire: QuestionnaireValue): Promise<boolean> {
      const item = await register.update(questionnaireKey(questionnaire.id, questionnaire.version), {
        UpdateExpression: 'SET questionnaire = :questionnaire',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(inUse)',
        ExpressionAttributeValues: { ':questionnaire': questionnaire },
      });
      return item !== null;
    },

    /** Makes a version immutable from now on, because a wave is deployed with it. */
    async markInUse(id: QuestionnaireId, version: number): Promise<void> {
      await register.update(questionnaireKey(id, version), {
        UpdateExpression: 'SET inUse = :yes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':yes': true },
      });
    },
  };
}
