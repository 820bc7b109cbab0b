import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { audienceField } from '../../../shared/response/answer-sheet.ts';
import { COMMENT_LIMIT } from '../../../shared/response/comment.ts';
import type { OpenQuestion } from './questionnaire-parts.ts';

interface OpenFieldProps {
  open: OpenQuestion;
  names: { us: string; them: string };
  language: Language;
  value: string;
  audience: string;
  error: string | undefined;
}

/** An open question with its author's choice of who may read the answer. */
export function OpenField({ open, names, language, value, audience, error }: OpenFieldProps) {
  const { text } = messagesIn(language);
  const { field, question } = open;
  const hintId = `hint-${field}`;
  const errorId = `error-${field}`;
  return (
    <div className="question open" id={`question-${field}`}>
      <label className="wording" htmlFor={`text-${field}`}>
        {question}
      </label>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <textarea
        id={`text-${field}`}
        name={field}
        rows={4}
        dir="auto"
        defaultValue={value}
        aria-describedby={error ? `${errorId} ${hintId}` : hintId}
      />
      <p className="hint" id={hintId}>
        {text('questionnaire.comment-hint', { limit: COMMENT_LIMIT })}
      </p>
      <fieldset className="audience">
        <legend>{text('questionnaire.audience')}</legend>
        {(['both', 'own'] as const).map((choice) => (
          <label key={choice} className="other">
            <input
              type="radio"
              name={audienceField(field)}
              value={choice}
              defaultChecked={(audience || 'both') === choice}
            />
            <span>{text(`questionnaire.audience-${choice}`, names)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
