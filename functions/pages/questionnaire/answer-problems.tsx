import type { Messages } from '../../../shared/messages/messages.ts';
import type { AnswerProblem } from '../../../shared/response/answer-sheet.ts';
import { answerError, fieldOf } from './answer-error.ts';

interface AnswerProblemsProps {
  problems: readonly AnswerProblem[];
  /** The question of each field. */
  questions: ReadonlyMap<string | null, string>;
  messages: Messages;
}

/** What is wrong with a sheet, each problem with a way to its question. */
export function AnswerProblems({ problems, questions, messages }: AnswerProblemsProps) {
  const { text } = messages;
  return (
    <section className="card errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{text('error.title', { count: problems.length })}</h2>
      <p>{text('error.kept')}</p>
      <ul>
        {problems.map((problem) => {
          const field = fieldOf(problem);
          const words = answerError(problem, messages);
          const question = questions.get(field);
          return (
            <li key={`${field} ${words}`}>
              {question ? (
                <>
                  <a href={`#question-${field}`}>{question}</a> {words}
                </>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
