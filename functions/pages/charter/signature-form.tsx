import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { WaveId } from '../../../shared/wave/wave.ts';

interface SignatureFormProps {
  waveId: WaveId;
  organisation: string;
  /** What the field starts with. */
  name: string;
  isRefused: boolean;
  language: Language;
}

/** One field and one button: the lead's name, for their organisation. */
export function SignatureForm({ waveId, organisation, name, isRefused, language }: SignatureFormProps) {
  const { text } = messagesIn(language);
  return (
    <form
      method="post"
      // The fragment brings back to the field when the name is refused.
      action={`/charters/${encodeURIComponent(waveId)}#sign`}
      className="card sign-in"
      aria-labelledby="sign"
    >
      <h2 id="sign">{text('signing.form')}</h2>
      <p>{text('signing.binding', { organisation })}</p>
      <label htmlFor="name">{text('signing.name')}</label>
      <input
        id="name"
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={name}
        aria-describedby={isRefused ? 'name-problem name-hint' : 'name-hint'}
        aria-invalid={isRefused}
      />
      {isRefused && (
        <p className="error" id="name-problem" role="alert">
          {text('signing.name-problem')}
        </p>
      )}
      <p className="hint" id="name-hint">
        {text('signing.name-hint')}
      </p>
      <button className="button" type="submit">
        {text('signing.button', { organisation })}
      </button>
    </form>
  );
}
