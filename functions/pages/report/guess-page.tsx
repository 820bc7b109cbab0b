import { type Language, textIn } from '../../../shared/language.ts';
import { type Messages, messagesIn } from '../../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import type { Guessable } from '../../../shared/report/guess.ts';
import { Wordmark } from '../wordmark.tsx';
import { type GuessProblem, gapField, gapValue, SKIP_STEP, STEP_FIELD, scoreField } from './read-guess.ts';

interface GuessPageProps {
  report: GapReport;
  language: Language;
  reader: Side;
  guessable: Guessable;
  /** What was entered before. */
  fields: ReadonlyMap<string, string>;
  problems: readonly GuessProblem[];
  /** Where the guess is sent. */
  action: string;
}

/** The invitation to guess what a report says before it opens. Nothing on it comes from a figure. */
export function GuessPage(props: GuessPageProps) {
  const { report, language, reader, guessable, fields, problems, action } = props;
  const messages = messagesIn(language);
  const { text } = messages;
  const { organisations, wave } = report;
  const names: Record<string, string> = Object.fromEntries([
    ...placesOf(guessable).map((place) => [
      gapField(place),
      text('guess.gap', { place, places: guessable.places }),
    ]),
    ...guessable.scores.map((side) => [scoreField(side), scoreName(side, organisations, messages)]),
  ]);
  const field = (name: string): FieldProps => ({
    name,
    label: names[name] ?? '',
    value: fields.get(name) ?? '',
    error: errorOf(problems, name, messages),
  });
  return (
    <main className="guess">
      <Wordmark />
      <p className="kicker">{text('report.title', { ...organisations, number: wave.number })}</p>
      <h1>{text('guess.title')}</h1>
      {problems.length > 0 && (
        <section className="card errors" role="alert" aria-labelledby="errors">
          <h2 id="errors">{text('guess.errors', { count: problems.length })}</h2>
          <p>{text('guess.errors-kept')}</p>
          <ul>
            {problems.map(({ field: name }) => (
              <li key={name}>
                <a href={`#${name}`}>{names[name]}</a> {errorOf(problems, name, messages)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="lead">{text('guess.lead')}</p>
      <p>{text('guess.private', { partner: organisations[otherSide(reader)] })}</p>
      <p className="hint">{text('guess.seen')}</p>
      <form method="post" action={action} noValidate>
        {guessable.places > 0 && (
          <fieldset className="card">
            <legend>{text('guess.gaps')}</legend>
            <p className="hint">{text('guess.gaps-explain')}</p>
            {placesOf(guessable).map((place) => (
              <GapField
                key={place}
                {...field(gapField(place))}
                {...{ report, reader, guessable, messages }}
              />
            ))}
          </fieldset>
        )}
        {guessable.scores.length > 0 && (
          <fieldset className="card">
            <legend>{text('guess.nps')}</legend>
            <p className="hint">{text('guess.nps-explain')}</p>
            {guessable.scores.map((side) => (
              <ScoreField key={side} {...field(scoreField(side))} />
            ))}
          </fieldset>
        )}
        <p className="hint">{text('guess.once')}</p>
        <p className="actions">
          <button className="button" type="submit" name={STEP_FIELD} value="guess">
            {text('guess.open')}
          </button>
          <button className="button quiet" type="submit" name={STEP_FIELD} value={SKIP_STEP}>
            {text('guess.skip')}
          </button>
        </p>
      </form>
    </main>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  error: string | null;
}

interface GapFieldProps extends FieldProps {
  report: GapReport;
  reader: Side;
  guessable: Guessable;
  messages: Messages;
}

function GapField({ name, label, value, error, report, reader, guessable, messages }: GapFieldProps) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value} {...describedBy(name, error)}>
        <option value="">{messages.text('guess.choose')}</option>
        {guessable.behaviours.map((behaviour) => (
          <option key={gapValue(behaviour)} value={gapValue(behaviour)}>
            {report.organisations[behaviour.target]}:{' '}
            {textIn(behaviour.text[behaviour.target === reader ? 'self' : 'other'], messages.language)}
          </option>
        ))}
      </select>
      <FieldError name={name} error={error} />
    </p>
  );
}

/** Without `inputmode`: the keypad of digits that some phones show for it has no minus. */
function ScoreField({ name, label, value, error }: FieldProps) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="text"
        autoComplete="off"
        maxLength={5}
        defaultValue={value}
        {...describedBy(name, error)}
      />
      <FieldError name={name} error={error} />
    </p>
  );
}

function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  if (error === null) return null;
  return (
    <span className="error" id={`${name}-error`}>
      {error}
    </span>
  );
}

function describedBy(name: string, error: string | null) {
  return error === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${name}-error` };
}

function placesOf({ places }: Guessable): number[] {
  return Array.from({ length: places }, (_, index) => index + 1);
}

function scoreName(side: Side, organisations: GapReport['organisations'], { text }: Messages): string {
  return text('guess.nps-of', { organisation: organisations[side], partner: organisations[otherSide(side)] });
}

function errorOf(problems: readonly GuessProblem[], field: string, { text }: Messages): string | null {
  const problem = problems.find((candidate) => candidate.field === field);
  return problem ? text(`guess.error.${problem.kind}`) : null;
}
