import { type MessageValues, messagesIn } from '../../../shared/messages/messages.ts';
import { otherSide } from '../../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import type { CharterPageProps } from './charter-page.tsx';

type WaveStandingProps = Pick<CharterPageProps, 'wave' | 'snapshot' | 'reader' | 'language' | 'now'>;

/** How the wave stands for whoever reads its charter: what has been done, and what happens next. */
export function WaveStanding({ wave, snapshot, reader, language, now }: WaveStandingProps) {
  const { text, moment } = messagesIn(language);
  const { timeZone } = wave.schedule;
  const opensAt = wave.timetable?.opensAt ?? wave.createdAt;
  const values: MessageValues = {
    date: moment(wave.timetable?.closesAt ?? wave.createdAt, timeZone),
    opens: opensAt <= now.toISOString() ? 'now' : moment(opensAt, timeZone),
  };
  if (reader.is === 'lead') {
    values.organisation = snapshot.names[reader.side];
    values.partner = snapshot.names[otherSide(reader.side)];
  }
  const own = reader.is === 'lead' ? wave.signatures[reader.side] : null;
  return (
    <section className="card" role="status">
      {reader.is === 'lead' && own !== null && (
        <p>
          <strong>
            {text(own.email === reader.email ? 'signing.thanks' : 'signing.by-colleague', values)}
          </strong>
        </p>
      )}
      <p>{standingWords(wave, own !== null, now, (key) => text(key, values))}</p>
      {reader.is === 'lead' && (wave.state === 'scheduled' || wave.state === 'open') && own !== null && (
        <p>{text('signing.next.report', values)}</p>
      )}
      {wave.state === 'released' && (
        <p>
          <a href={`/reports/${encodeURIComponent(wave.id)}`}>{text('mail.released.button')}</a>
        </p>
      )}
    </section>
  );
}

type Words = (
  key:
    | 'signing.until'
    | 'signing.complete'
    | 'signing.opens'
    | 'signing.next.partner'
    | `signing.state.${Exclude<Wave['state'], 'scheduled'> | 'lapsed' | 'too-late'}`,
) => string;

function standingWords(wave: Wave, hasSigned: boolean, now: Date, words: Words): string {
  if (wave.cancelledBecause === 'unsigned') return words('signing.state.lapsed');
  if (wave.state !== 'scheduled') return words(`signing.state.${wave.state}`);
  if (wave.unsignedReason) return words('signing.opens');
  if (awaitedSides(wave).length === 0) return `${words('signing.complete')} ${words('signing.opens')}`;
  if (wave.timetable && wave.timetable.closesAt <= now.toISOString()) return words('signing.state.too-late');
  return words(hasSigned ? 'signing.next.partner' : 'signing.until');
}
