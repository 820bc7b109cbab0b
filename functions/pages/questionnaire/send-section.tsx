import type { Messages } from '../../../shared/messages/messages.ts';

/**
 * The end of the questionnaire. Without a script it leads to the review; with one it lists what is not
 * answered, sends by itself as soon as there is a network, and says how that goes. The script has no words of
 * its own: it shows those that stand here.
 */
export function SendSection({ messages: { text } }: { messages: Messages }) {
  return (
    <section className="send" id="send" aria-labelledby="send-title" tabIndex={-1}>
      <h2 id="send-title">{text('send.title')}</h2>
      <div data-only="script" hidden>
        <p data-when="complete" hidden>
          {text('review.unanswered', { count: 0 })}
        </p>
        <div data-when="incomplete" hidden>
          <p id="send-open">{text('send.open')}</p>
          <ol className="open-questions" aria-labelledby="send-open" />
        </div>
      </div>
      <p className="card error" data-status="empty" role="alert" hidden>
        {text('error.empty')}
      </p>
      <p className="card" data-status="sending" role="status" hidden>
        {text('send.sending')}
      </p>
      <div className="card waiting" data-status="waiting" role="status" hidden>
        <p>{text('send.waiting')}</p>
        <p>
          <button type="button" className="button quiet" data-do="hold">
            {text('send.hold')}
          </button>
        </p>
      </div>
      <p className="actions">
        <button className="button" type="submit" name="_step" value="review" data-only="plain">
          {text('questionnaire.to-review')}
        </button>
        <button className="button" type="button" data-do="send" data-only="script" hidden>
          {text('review.send')}
        </button>
      </p>
      <div data-only="script" hidden>
        <p className="hint" data-when="kept">
          {text('device.kept')}
        </p>
        <p className="hint" data-when="not-kept" hidden>
          {text('device.not-kept')}
        </p>
        <p>
          <button type="button" className="link" data-do="erase" data-ask={text('device.erase-ask')}>
            {text('device.erase')}
          </button>
        </p>
      </div>
    </section>
  );
}
