import type { Messages } from '../../../shared/messages/messages.ts';
import type { AnswerProblem } from '../../../shared/response/answer-sheet.ts';

/** What is wrong with a field, in the reader's words. */
export function answerError(problem: AnswerProblem, { text }: Messages): string {
  switch (problem.code) {
    case 'off-scale':
      return text('error.off-scale', { value: problem.value, min: problem.min, max: problem.max });
    case 'too-long':
      return text('error.too-long', { length: problem.length, limit: problem.limit });
    case 'audience':
      return text('error.audience');
    case 'unknown-field':
      return text('error.unknown-field', { field: problem.field.slice(0, 60) });
    case 'empty':
      return text('error.empty');
  }
}

/** The field whose question a problem belongs to; null when it concerns the whole sheet. */
export function fieldOf(problem: AnswerProblem): string | null {
  if (problem.code === 'empty' || problem.code === 'unknown-field') return null;
  return problem.field.replace(/\.audience$/, '');
}
