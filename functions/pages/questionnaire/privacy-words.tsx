import type { ReactNode } from 'react';
import { type Language, textIn } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { DETAIL_MINIMUM } from '../../../shared/wave/privacy-settings.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';
import { namesFor } from './questionnaire-parts.ts';

interface PrivacyWordsProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  side: Side;
  language: Language;
}

/** Who sees what, in words made from the settings that the wave enforces. */
export function PrivacyWords({ wave, snapshot, side, language }: PrivacyWordsProps) {
  const { text, moment } = messagesIn(language);
  const names = namesFor(snapshot, side);
  const date = moment(wave.timetable?.closesAt ?? wave.createdAt, wave.schedule.timeZone);
  const { sideMinimum, cohortMinimum, commentMinimum } = wave.privacy;
  const dimensions = new Intl.ListFormat(language).format(wave.cohortDimensions);
  const hasComments = snapshot.questionnaire.items.some(({ kind }) => kind === 'comment');
  return (
    <section className="card privacy" aria-labelledby="privacy">
      <h2 id="privacy">{text('privacy.title')}</h2>
      <ul>
        <li>{text('privacy.no-link')}</li>
        <li>{text('privacy.sealed', { ...names, date })}</li>
        <li>
          {text('privacy.minimum', { minimum: sideMinimum })}
          {sideMinimum < DETAIL_MINIMUM && ` ${text('privacy.means-only')}`}
        </li>
        {wave.cohortDimensions.length > 0 && (
          <li>{text('privacy.cohorts', { dimensions, minimum: cohortMinimum })}</li>
        )}
        {hasComments && <li>{text('privacy.comments', { minimum: commentMinimum })}</li>}
        <li>{text('privacy.change')}</li>
        <li>{text('privacy.link-use')}</li>
        {wave.mirrorBack && <li>{text('mirror.privacy')}</li>}
      </ul>
    </section>
  );
}

/** What the answers may be used for. */
export function CharterWords({
  snapshot,
  language,
  children,
}: Pick<PrivacyWordsProps, 'snapshot' | 'language'> & { children?: ReactNode }) {
  const { text } = messagesIn(language);
  const promises = snapshot.charter
    ? textIn(snapshot.charter, language).split(/\n+/)
    : ([1, 2, 3, 4] as const).map((number) => text(`charter.default.${number}`));
  return (
    <section className="card charter" aria-labelledby="charter">
      <h2 id="charter">{text('charter.title')}</h2>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
