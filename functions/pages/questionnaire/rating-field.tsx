import { type Language, textIn } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { scalePoints } from '../../../shared/questionnaire/scale.ts';
import { type ReaderNames, withNames } from '../../../shared/questionnaire/wording.ts';
import { CANNOT_SAY } from '../../../shared/response/answer.ts';
import type { WaveSnapshot } from '../../../shared/wave/wave.ts';
import type { RatingQuestion } from './questionnaire-parts.ts';
import { subjectClass, subjectWords } from './subject.tsx';

interface RatingFieldProps {
  rating: RatingQuestion;
  snapshot: WaveSnapshot;
  side: Side;
  names: ReaderNames;
  language: Language;
  value: string;
  error: string | undefined;
}

/** Scales with more points than this are a list to choose from. */
const MOST_RADIOS = 11;

/** One question with one radio group; its mark says in words and shape whom it is about. */
export function RatingField({ rating, snapshot, side, names, language, value, error }: RatingFieldProps) {
  const messages = messagesIn(language);
  const { text } = messages;
  const { field, number, question, about, slot } = rating;
  const { scale } = slot;
  const errorId = `error-${field}`;
  const described = error ? { 'aria-describedby': errorId } : {};
  const points = scalePoints(scale);

  return (
    <fieldset className={`question ${subjectClass(about, side)}`} id={`question-${field}`} {...described}>
      <legend>
        <span className="subject">{subjectWords(about, names, messages)}</span>
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
        <>
          <div className={`scale points-${points.length}`}>
            {points.map((point) => (
              <label key={point} className="point">
                <input type="radio" name={field} value={point} defaultChecked={value === String(point)} />
                <span>{point}</span>
              </label>
            ))}
          </div>
          <ScaleEnds {...{ rating, snapshot, names, language }} />
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
        </>
      ) : (
        <>
          <select className="long-scale" name={field} aria-label={question} defaultValue={value}>
            <option value="">{text('questionnaire.no-answer')}</option>
            <option value={CANNOT_SAY}>{text('questionnaire.cannot-say')}</option>
            {points.map((point) => (
              <option key={point} value={point}>
                {point}
              </option>
            ))}
          </select>
          <ScaleEnds {...{ rating, snapshot, names, language }} />
        </>
      )}
    </fieldset>
  );
}

/** What the lowest and the highest point mean. */
function ScaleEnds({
  rating: {
    slot: { scale },
  },
  snapshot,
  names,
  language,
}: Pick<RatingFieldProps, 'rating' | 'snapshot' | 'names' | 'language'>) {
  const labels = scale.labels ?? snapshot.questionnaire.scale.labels;
  const words = (end: 'min' | 'max') => {
    const label = labels?.[end];
    return label && withNames(textIn(label, language), names);
  };
  const [low, high] = [words('min'), words('max')];
  if (!low && !high) return null;
  return (
    <p className="ends">
      <span>
        {scale.min} = {low}
      </span>
      <span>
        {scale.max} = {high}
      </span>
    </p>
  );
}
