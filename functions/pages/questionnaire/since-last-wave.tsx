import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { ReaderNames } from '../../../shared/questionnaire/wording.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';

interface SinceLastWaveProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  names: ReaderNames;
  messages: Messages;
}

/** What came of the last wave, where there was one: whoever answered then wants to know. */
export function SinceLastWave({ wave, snapshot, names, messages }: SinceLastWaveProps) {
  const { text, day, language } = messages;
  const { lastWave, sinceLastWave } = snapshot;
  if (!lastWave && !sinceLastWave) return null;
  return (
    <section className="card" aria-labelledby="since">
      <h2 id="since">{text('mail.since.title')}</h2>
      {lastWave && (
        <p>
          {text('mail.since.facts', {
            answered: lastWave.answered,
            date: day(lastWave.releasedAt, wave.schedule.timeZone),
          })}
        </p>
      )}
      {sinceLastWave && (
        <>
          <p>{text('mail.since.words', { ...names })}</p>
          {textIn(sinceLastWave, language)
            .split(/\n+/)
            .map((words) => (
              <p key={words} className="quotation">
                {words}
              </p>
            ))}
        </>
      )}
    </section>
  );
}
