import { shippedQuestionnaires } from '../shared/questionnaire/shipped-questionnaires.ts';
import type { Stores } from './store/stores.ts';

/** Adds those questionnaires of the product that the store lacks. Repeating it changes nothing. */
export async function shipQuestionnaires({ questionnaires }: Pick<Stores, 'questionnaires'>): Promise<void> {
  await Promise.all(
    shippedQuestionnaires().map(async (questionnaire) => {
      const isThere = await questionnaires.find(questionnaire.id, questionnaire.version);
      if (!isThere) await questionnaires.add(questionnaire);
    }),
  );
}
