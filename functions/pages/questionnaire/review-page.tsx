import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { CANNOT_SAY } from '../../../shared/response/answer.ts';
import { audienceField } from '../../../shared/response/answer-sheet.ts';
import type { WaveSnapshot } from '../../../shared/wave/wave.ts';
import { Wordmark } from '../wordmark.tsx';
import { namesFor, partsFor, ratingsOf } from './questionnaire-parts.ts';
import { subjectClass, subjectWords } from './subject.tsx';

interface ReviewPageProps {
  snapshot: WaveSnapshot;
  side: Side;
  language: Language;
  fields: ReadonlyMap<string, string>;
  /** Sending failed just now. */
  failed: boolean;
  /** Where the form goes: the page itself, in the language chosen on it. */
  action: string;
}

/** Everything entered, before it is sent. The answers travel in the page; nothing is stored yet. */
export function ReviewPage({ snapshot, side, language, fields, failed, action }: ReviewPageProps) {
  const messages = messagesIn(language);
  const { text } = messages;
  const names = namesFor(snapshot, side);
  const parts = partsFor(snapshot, side, language, messages);
  const missing = ratingsOf(parts).filter(({ field }) => !fields.get(field)).length;
  const shown = (value: string | undefined) =>
    !value ? text('review.not-answered') : value === CANNOT_SAY ? text('questionnaire.cannot-say') : value;

  return (
    <main className="questionnaire review">
      <Wordmark />
      <h1>{text('review.title')}</h1>
      {failed ? (
        <p className="card errors" role="alert">
          {text('error.try-again')}
        </p>
      ) : (
        <p className="lead">{text('review.lead')}</p>
      )}
      <p>{text('review.unanswered', { count: missing })}</p>
      <form method="post" action={action} id="review">
        {/* Enter sends, whatever button comes first. */}
        <button type="submit" name="_step" value="submit" hidden />
        {[...fields].map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {parts.map((part) => (
          <section key={part.id} className="part" aria-labelledby={`title-${part.id}`}>
            <h2 id={`title-${part.id}`}>{part.title}</h2>
            <dl className="sheet">
              {ratingsOf([part]).map(({ field, question, about }) => (
                <div
                  key={field}
                  className={`${subjectClass(about, side)}${fields.get(field) ? '' : ' missing'}`}
                >
                  <dt>
                    <span className="subject">{subjectWords(about, names, messages)}</span> {question}
                  </dt>
                  <dd>
                    {shown(fields.get(field))}
                    {!fields.get(field) && (
                      <button
                        type="submit"
                        className="link"
                        name="_step"
                        value="edit"
                        formAction={`${action}#question-${field}`}
                      >
                        {text('review.answer')}
                      </button>
                    )}
                  </dd>
                </div>
              ))}
              {part.open.map(({ field, question }) => (
                <div key={field} className="open">
                  <dt>{question}</dt>
                  <dd>
                    <p className="comment">{fields.get(field)?.trim() || text('review.no-comment')}</p>
                    {fields.get(field)?.trim() && (
                      <p className="hint">
                        {text(
                          fields.get(audienceField(field)) === 'own'
                            ? 'questionnaire.audience-own'
                            : 'questionnaire.audience-both',
                          names,
                        )}
                      </p>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="actions">
          <button className="button" type="submit" name="_step" value="submit">
            {text('review.send')}
          </button>
          <button className="button quiet" type="submit" name="_step" value="edit">
            {text('review.edit')}
          </button>
        </p>
      </form>
    </main>
  );
}
