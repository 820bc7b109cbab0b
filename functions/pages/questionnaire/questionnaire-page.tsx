import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { type AnswerProblem, audienceField } from '../../../shared/response/answer-sheet.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';
import { Wordmark } from '../wordmark.tsx';
import { answerError, fieldOf } from './answer-error.ts';
import { AnswerProblems } from './answer-problems.tsx';
import { Progress, Steps, ViewChoice } from './answering.tsx';
import { Facts } from './facts.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { OpenField } from './open-field.tsx';
import { CharterWords, PrivacyWords } from './privacy-words.tsx';
import { QuestionGroup } from './question-group.tsx';
import { namesFor, partsFor, ratingsOf } from './questionnaire-parts.ts';
import { SendSection } from './send-section.tsx';
import { Signatures } from './signatures.tsx';
import { SinceLastWave } from './since-last-wave.tsx';

interface QuestionnairePageProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  side: Side;
  language: Language;
  /** Where the form goes: the page itself, in the language chosen on it. */
  action: string;
  /** What was entered before, by field. */
  fields: ReadonlyMap<string, string>;
  /** Whether `fields` are answers that were sent before. */
  amends: boolean;
  problems: readonly AnswerProblem[];
  /** Path of the worker that opens the page without a network. */
  worker: string;
}

const FORM = 'questionnaire';

/** The whole questionnaire on one page: privacy and charter first, then part by part, then sending. */
export function QuestionnairePage(props: QuestionnairePageProps) {
  const { wave, snapshot, side, language, fields, problems } = props;
  const messages = messagesIn(language);
  const { text } = messages;
  const names = namesFor(snapshot, side);
  const parts = partsFor(snapshot, side, language, messages);
  const ratings = ratingsOf(parts);
  const errors = new Map(problems.map((problem) => [fieldOf(problem), answerError(problem, messages)]));
  const questions = new Map<string | null, string>(
    [...ratings, ...parts.flatMap(({ open }) => open)].map(({ field, question }) => [field, question]),
  );
  const entered = (field: string) => fields.get(field) ?? '';
  const answered = ratings.filter(({ field }) => entered(field)).length;

  return (
    <main className="questionnaire">
      {/* Enter sends to the form's first button, which must not be a language. */}
      <button type="submit" form={FORM} name="_step" value="review" hidden />
      <div className="top">
        <Wordmark />
        <LanguageSwitch
          languages={wave.languages}
          current={language}
          label={text('questionnaire.language')}
          form={FORM}
        />
      </div>
      <header>
        <h1>{text('questionnaire.title', names)}</h1>
        <p className="lead">{text('questionnaire.lead', names)}</p>
      </header>
      {problems.length > 0 && <AnswerProblems {...{ problems, questions, messages }} />}
      <div className="intro">
        <Facts {...{ wave, snapshot, side, messages }} />
        <SinceLastWave {...{ wave, snapshot, names, messages }} />
        <PrivacyWords {...{ wave, snapshot, side, language }} />
        <CharterWords {...{ snapshot, language }}>
          <Signatures {...{ wave, snapshot, messages }} />
        </CharterWords>
      </div>
      <form
        method="post"
        action={props.action}
        id={FORM}
        data-amends={props.amends || undefined}
        data-worker={props.worker}
        data-problems={problems.length > 0 || undefined}
      >
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
        <ViewChoice messages={messages} />
        <Progress questions={ratings.length} answered={answered} messages={messages} />
        <p className="card restored" role="status" data-when="restored" hidden>
          {text('device.restored')}
        </p>
        {parts.map((part, index) => (
          <section key={part.id} className="part" id={`part-${part.id}`} aria-labelledby={`title-${part.id}`}>
            <h2 id={`title-${part.id}`}>
              <span className="part-number">
                {text('questionnaire.part', { part: index + 1, parts: parts.length })}
              </span>
              {part.title}
            </h2>
            {part.groups.map((group) => (
              <QuestionGroup
                key={group.about}
                {...{ group, snapshot, side, names, messages, entered, errors }}
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
        <SendSection messages={messages} />
        <Steps messages={messages} />
      </form>
    </main>
  );
}
