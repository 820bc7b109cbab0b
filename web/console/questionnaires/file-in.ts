import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { type QuestionnaireProblem, readQuestionnaire } from '../../../shared/questionnaire/validate.ts';

/** A file that is no questionnaire: no JSON at all, or one with the problems listed. */
export class FaultyFile extends Error {
  override readonly name = 'FaultyFile';
  readonly problems: readonly QuestionnaireProblem[];

  constructor(message: string, problems: readonly QuestionnaireProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** @throws {FaultyFile} */
export function questionnaireInFile(text: string): Questionnaire {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FaultyFile(error instanceof Error ? error.message : '');
  }
  const read = readQuestionnaire(file);
  if (!read.ok) throw new FaultyFile('', read.problems);
  return read.questionnaire;
}
