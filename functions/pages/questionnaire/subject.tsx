import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import type { ReaderNames } from '../../../shared/questionnaire/wording.ts';
import type { RatingQuestion } from './questionnaire-parts.ts';

export type About = RatingQuestion['about'];

/** Whom a question is about, in words. */
export function subjectWords(about: About, names: ReaderNames, { text }: Messages): string {
  switch (about) {
    case 'us':
      return text('questionnaire.about-us', { ...names });
    case 'them':
      return text('questionnaire.about-them', { ...names });
    case 'predicted':
      return text('questionnaire.prediction', { ...names });
    case 'both':
      return text('questionnaire.about-both');
  }
}

/**
 * The class that gives a question the mark of the organisation it is about: each side has its own colour and
 * shape, on this page as in the report, whoever reads. A guess concerns one's own organisation.
 */
export function subjectClass(about: About, side: Side): string {
  if (about === 'both') return 'about about-both';
  const subject = about === 'them' ? otherSide(side) : side;
  return `about about-${about} of-${subject}`;
}
