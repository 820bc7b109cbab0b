import { LIBRARY } from './library.ts';
import type { Questionnaire } from './questionnaire.ts';
import { readQuestionnaire } from './validate.ts';

/** The questionnaires that come with the product, checked like any other. */
export function shippedQuestionnaires(): Questionnaire[] {
  return LIBRARY.map((file) => {
    const result = readQuestionnaire(file);
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
    return result.questionnaire;
  });
}
