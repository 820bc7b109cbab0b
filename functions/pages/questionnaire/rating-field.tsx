import { type Language, textIn } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { scalePoints } from '../../../shared/questionnaire/scale.ts';
import { withNames } from '../../../shared/questionnaire/wording.ts';
import { CANNOT_SAY } from '../../../shared/response/answer.ts';
import type { WaveSnapshot } from '../../../shared/wave/wave.ts';
import type { RatingQuestion } from './questionnaire-parts.ts';

interface RatingFieldProps {
  rating: RatingQuestion;
  snapshot: WaveSnapshot;
  names: { us: string; them: string };
  language: Language;
  value: string;
  error: string | undefined;
}

/** Scales with more points than this are a list to choose from. */
const MOST_RADIOS = 11;

/** One question with one radio group; the mark says in words and shape whom it is about. */
export function RatingField({ rating, snapshot, names, language, value, error }: RatingFieldProps) {
  const { text } = messagesIn(language);
  const { field, number, question, about, slot } = rating;
  const { scale } = slot;
  const labels = scale.labels ?? snapshot.questionnaire.scale.labels;
  const low = labels?.min && withNames(textIn(labels.min, language), names);
  const high = labels?.max && withNames(textIn(labels.max, language), names);
  const mark = {
    us: text('questionnaire.about-us', names),
    them: text('questionnaire.about-them', names),
    predicted: text('questionnaire.prediction', names),
    both: text('questionnaire.about-both'),
  }[about];
  const errorId = `error-${field}`;
  const described = error ? { 'aria-describedby': errorId } : {};
  const points = scalePoints(scale);

  return (
    <fieldset className={`question about-${about}`} id={`question-${field}`} {...described}>
      <legend>
        <span className="about">{mark}</span>
        <span className="wording">
          <span className="number">{number}.</span> {question}
        </span>
      </legend>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      {points.length <= MOST_RADIOS ? (
        <div className={`scale points-${points.length}`}>
          {points.map((point) => (
            <label key={point} className="point">
              <input type="radio" name={field} value={point} defaultChecked={value === String(point)} />
              <span>{point}</span>
            </label>
          ))}
        </div>
      ) : (
        <select className="long-scale" name={field} aria-label={question} defaultValue={value}>
          <option value="">{text('questionnaire.no-answer')}</option>
          <option value={CANNOT_SAY}>{text('questionnaire.cannot-say')}</option>
          {points.map((point) => (
            <option key={point} value={point}>
              {point}
            </option>
          ))}
        </select>
      )}
      {(low || high) && (
        <p className="ends">
          <span>
            {scale.min} = {low}
          </span>
          <span>
            {scale.max} = {high}
          </span>
        </p>
      )}
      {points.length <= MOST_RADIOS && (
        <div className="others">
          <label className="other">
            <input
              type="radio"
              name={field}
              value={CANNOT_SAY}
              defaultChecked={value.toLowerCase() === CANNOT_SAY}
            />
            <span>{text('questionnaire.cannot-say')}</span>
          </label>
          <label className="other">
            <input type="radio" name={field} value="" defaultChecked={value === ''} />
            <span>{text('questionnaire.no-answer')}</span>
          </label>
        </div>
      )}
    </fieldset>
  );
}
