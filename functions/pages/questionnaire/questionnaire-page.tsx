import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { minutesNeeded } from '../../../shared/questionnaire/duration.ts';
import { type AnswerProblem, audienceField } from '../../../shared/response/answer-sheet.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';
import { Wordmark } from '../wordmark.tsx';
import { answerError, fieldOf } from './answer-error.ts';
import { OpenField } from './open-field.tsx';
import { CharterWords, PrivacyWords } from './privacy-words.tsx';
import { namesFor, partsFor } from './questionnaire-parts.ts';
import { RatingField } from './rating-field.tsx';

interface QuestionnairePageProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  side: Side;
  language: Language;
  /** What was entered before, by field. */
  fields: ReadonlyMap<string, string>;
  problems: readonly AnswerProblem[];
}

/** The whole questionnaire on one page: privacy and charter first, then part by part, then the review. */
export function QuestionnairePage({
  wave,
  snapshot,
  side,
  language,
  fields,
  problems,
}: QuestionnairePageProps) {
  const messages = messagesIn(language);
  const { text } = messages;
  const names = namesFor(snapshot, side);
  const parts = partsFor(snapshot, side, language, messages);
  const ratings = parts.flatMap((part) => part.ratings);
  const answered = ratings.filter(({ field }) => fields.get(field)).length;
  const minutes = minutesNeeded(snapshot.questionnaire, side);
  const errors = new Map(problems.map((problem) => [fieldOf(problem), answerError(problem, messages)]));
  const questions = new Map<string | null, string>(
    parts.flatMap((part) => [...part.ratings, ...part.open]).map(({ field, question }) => [field, question]),
  );
  const entered = (field: string) => fields.get(field) ?? '';

  return (
    <main className="questionnaire">
      <header>
        <Wordmark />
        <h1>{text('questionnaire.title', names)}</h1>
        <p className="lead">{text('questionnaire.lead', { ...names, minutes })}</p>
      </header>
      {problems.length > 0 && (
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
      )}
      <PrivacyWords {...{ wave, snapshot, side, language }} />
      <CharterWords {...{ snapshot, language }} />
      <form method="post" action="?" id="questionnaire" data-questions={ratings.length}>
        <nav className="parts" aria-label={text('questionnaire.parts')}>
          <ol>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`#part-${part.id}`}>{part.title}</a>
              </li>
            ))}
          </ol>
          <p className="hint">{text('questionnaire.skip-note')}</p>
        </nav>
        <p
          className="progress"
          hidden
          data-template={text('questionnaire.answered', { answered: 0, questions: ratings.length })}
        >
          <progress max={ratings.length} value={answered} aria-label={text('questionnaire.parts')} />
          <span>{text('questionnaire.answered', { answered, questions: ratings.length })}</span>
        </p>
        {parts.map((part, index) => (
          <section key={part.id} className="part" id={`part-${part.id}`} aria-labelledby={`title-${part.id}`}>
            <h2 id={`title-${part.id}`}>
              <span className="part-number">
                {text('questionnaire.part', { part: index + 1, parts: parts.length })}
              </span>
              {part.title}
            </h2>
            {part.ratings.map((rating) => (
              <RatingField
                key={rating.field}
                {...{ rating, snapshot, names, language }}
                value={entered(rating.field)}
                error={errors.get(rating.field)}
              />
            ))}
            {part.open.map((open) => (
              <OpenField
                key={open.field}
                {...{ open, names, language }}
                value={entered(open.field)}
                audience={entered(audienceField(open.field))}
                error={errors.get(open.field)}
              />
            ))}
          </section>
        ))}
        <p className="actions">
          <button className="button" type="submit" name="_step" value="review">
            {text('questionnaire.to-review')}
          </button>
        </p>
      </form>
    </main>
  );
}
