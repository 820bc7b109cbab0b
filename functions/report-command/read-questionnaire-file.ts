import type { Language } from '../../shared/language.ts';
import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import {
  completeLanguages,
  missingTranslations,
  type QuestionnaireProblem,
  readQuestionnaire,
} from '../../shared/questionnaire/validate.ts';
import { Refusal } from '../refusal.ts';
import { readJsonFile } from './read-json-file.ts';

/** The questionnaire of a file; every problem is listed. */
export async function readQuestionnaireFile(path: string, name: string): Promise<Questionnaire> {
  const result = readQuestionnaire(await readJsonFile(path, name));
  if (result.ok) return result.questionnaire;
  throw refusal(`${name} is not a valid questionnaire.`, result.problems);
}

/** The wanted language if every text is there in it; by default English, else the first complete one. */
export function reportLanguage(
  questionnaire: Questionnaire,
  wanted: Language | null,
  name: string,
): Language {
  const complete = completeLanguages(questionnaire);
  const language = wanted ?? (complete.includes('en') ? 'en' : (complete[0] ?? 'en'));
  if (complete.includes(language)) return language;
  throw refusal(
    `${name} has not every text in "${language}".`,
    missingTranslations(questionnaire, [language]),
  );
}

function refusal(detail: string, problems: readonly QuestionnaireProblem[]): Refusal {
  return new Refusal(
    'invalid-questionnaire',
    detail,
    problems.map(({ path, message }) => ({ field: path, message })),
  );
}
