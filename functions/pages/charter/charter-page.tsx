import { type Language, textIn } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import { signingOf } from '../../../shared/wave/charter.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';
import { CharterWords, PrivacyWords } from '../questionnaire/privacy-words.tsx';
import { Wordmark } from '../wordmark.tsx';
import { SignatureForm } from './signature-form.tsx';
import { WaveStanding } from './wave-standing.tsx';

/** Who reads the charter: a lead, who may sign for their side, or somebody who may not. */
export type CharterReader =
  | { is: 'lead'; side: Side; name: string; email: string }
  | { is: 'leads-both' }
  | { is: 'operator' };

export interface CharterPageProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  reader: CharterReader;
  language: Language;
  now: Date;
  /** A name that was sent and cannot be taken. */
  refusedName?: string | undefined;
}

/** What the answers of a wave may be used for, word for word as respondents read it, and the signatures. */
export function CharterPage(props: CharterPageProps) {
  const { wave, snapshot, reader, language, now, refusedName } = props;
  const { text } = messagesIn(language);
  const { names } = snapshot;
  const side = reader.is === 'lead' ? reader.side : 'a';
  const isSignable = SIDES.some((each) => signingOf(wave, each, now).is === 'possible');
  return (
    <main>
      <header>
        <Wordmark />
        <h1>{text('signing.title', names)}</h1>
        <p className="lead">{text('signing.lead', { ...names, number: wave.number })}</p>
      </header>
      <WaveStanding {...{ wave, snapshot, reader, language, now }} />
      {isSignable && reader.is === 'operator' && <p>{text('signing.read-only', names)}</p>}
      {isSignable && reader.is === 'leads-both' && <p>{text('signing.leads-both')}</p>}
      <p>{text('signing.shown')}</p>
      <CharterWords {...{ snapshot, language }} />
      <PrivacyWords {...{ wave, snapshot, side, language }} />
      <Signatures {...{ wave, snapshot, language }} />
      {reader.is === 'lead' && signingOf(wave, side, now).is === 'possible' && (
        <SignatureForm
          waveId={wave.id}
          organisation={names[side]}
          name={refusedName ?? reader.name}
          isRefused={refusedName !== undefined}
          language={language}
        />
      )}
    </main>
  );
}

/** Who has signed for each side, or why nobody does. */
function Signatures({ wave, snapshot, language }: Pick<CharterPageProps, 'wave' | 'snapshot' | 'language'>) {
  const { text, moment } = messagesIn(language);
  const awaited = wave.state === 'scheduled' ? awaitedSides(wave) : [];
  const lineOf = (side: Side) => {
    const organisation = snapshot.names[side];
    const signature = wave.signatures[side];
    if (signature === null) {
      return text(awaited.includes(side) ? 'signing.awaited' : 'charter.not-signed', { organisation });
    }
    const date = moment(signature.signedAt, wave.schedule.timeZone);
    return text('charter.signed', { organisation, name: signature.name, date });
  };
  return (
    <section className="card" aria-labelledby="signatures">
      <h2 id="signatures">{text('signing.list')}</h2>
      {wave.unsignedReason ? (
        <p>{text('charter.waived', { reason: textIn(wave.unsignedReason, language) })}</p>
      ) : (
        <ul>
          {SIDES.map((side) => (
            <li key={side}>{lineOf(side)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
