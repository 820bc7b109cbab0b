import type { Messages } from '../../../shared/messages/messages.ts';

interface AnsweringProps {
  questions: number;
  answered: number;
  messages: Messages;
}

/** The choice between one question at a time and all on a page; needs the script. */
export function ViewChoice({ messages: { text } }: Pick<AnsweringProps, 'messages'>) {
  return (
    <fieldset className="view" data-only="script" hidden>
      <legend>{text('view.choose')}</legend>
      {(['all', 'one'] as const).map((view) => (
        <label key={view} className="other">
          <input type="radio" name="_view" value={view} defaultChecked={view === 'all'} />
          <span>{text(`view.${view}`)}</span>
        </label>
      ))}
      <p className="hint">{text('view.hint')}</p>
    </fieldset>
  );
}

/** How much is answered, and whether there is a network; needs the script. */
export function Progress({ questions, answered, messages: { text, number } }: AnsweringProps) {
  const words = (count: string) =>
    text('questionnaire.answered', { answered: count, questions: number(questions, 0) });
  return (
    <div className="progress" data-only="script" hidden>
      <p data-words={words('%')}>{words(number(answered, 0))}</p>
      <progress max={questions} value={answered} aria-label={text('questionnaire.progress')} />
      <p className="offline" role="status" data-when="offline" hidden>
        {text('device.offline')}
      </p>
    </div>
  );
}

/** From question to question, below the thumb; needs the script. */
export function Steps({ messages: { text } }: Pick<AnsweringProps, 'messages'>) {
  return (
    <div className="steps" data-when="one" hidden>
      <button type="button" className="button quiet" data-do="back">
        {text('view.back')}
      </button>
      <button type="button" className="button" data-do="next">
        {text('view.next')}
      </button>
    </div>
  );
}
