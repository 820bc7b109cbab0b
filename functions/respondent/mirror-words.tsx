import type { Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import type { Mirror } from '../../shared/report/mirror.ts';

/** The short result, in the words of its mail. */
export function MirrorWords({ mirror, language }: { mirror: Mirror; language: Language }) {
  const { text } = messagesIn(language);
  return (
    <section className="card" aria-labelledby="mirror">
      <h2 id="mirror">{text('mirror.title')}</h2>
      <p>{mirror.lead}</p>
      {mirror.parts.map(({ title, sentences }) => (
        <div key={title}>
          <h3>{title}</h3>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
