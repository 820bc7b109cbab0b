import { readdirSync, readFileSync } from 'node:fs';
import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../shared/questionnaire/validate.ts';

const FOLDER = new URL('../../shared/questionnaire/library/', import.meta.url);

/** The questionnaires that come with the product. */
export function shippedQuestionnaires(): Questionnaire[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const result = readQuestionnaire(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
      if (!result.ok) throw new Error(`${name}: ${result.problems.map(({ message }) => message).join(' ')}`);
      return result.questionnaire;
    });
}
