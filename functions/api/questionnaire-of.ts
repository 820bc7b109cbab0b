import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../shared/questionnaire/validate.ts';
import { Refusal } from '../refusal.ts';
import { requireRoom } from './require-room.ts';

/** The questionnaire of a file, or a refusal that names everything that is wrong with it. */
export function questionnaireOf(file: unknown): Questionnaire {
  const result = readQuestionnaire(file);
  if (result.ok) {
    requireRoom('questionnaire', result.questionnaire);
    return result.questionnaire;
  }
  throw new Refusal(
    'invalid-questionnaire',
    result.problems.map(({ message }) => message).join(' '),
    result.problems.map(({ path, message }) => ({ field: path, message })),
  );
}
