import type { Language } from '../../shared/language.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { Refusal } from '../refusal.ts';
import type { Principal } from '../sign-in/principal.ts';
import type { Access } from './access.ts';

/** Who reads a report. */
export interface ReportReader {
  language: Language;
  /** The one side the reader leads; null for an operator, and for somebody who leads both. */
  side: Side | null;
}

/**
 * Reads as the lead's own side does, in the language asked for, else in the lead's; always in one of the wave's,
 * in its first if it has neither.
 */
export function reportReader(
  { partnership, sides }: Pick<Access, 'partnership' | 'sides'>,
  { email }: Pick<Principal, 'email'>,
  { languages }: Pick<GapReport, 'languages'>,
  asked?: string,
): ReportReader {
  const lead = sides.flatMap((side) => partnership.sides[side].leads).find((each) => each.email === email);
  // Whoever leads both sides reads as an outsider does: to them neither is “we”.
  const [side = null] = sides.length === 1 ? sides : [];
  const language = [asked, lead?.language].find((wish) => wish && languages.includes(wish));
  return { language: language ?? languages[0] ?? 'en', side };
}

/**
 * The language somebody asked for, if any; only the wave's own have all its questions.
 *
 * @throws {Refusal} when it is none of them
 */
export function askedLanguage(
  language: Language | undefined,
  { languages }: Pick<GapReport, 'languages'>,
): Language | null {
  if (language === undefined) return null;
  if (languages.includes(language)) return language;
  throw new Refusal(
    'invalid-input',
    `The wave was not asked in "${language}", only in ${languages.join(', ')}.`,
    [{ field: 'language', message: 'is none of the wave’s languages' }],
  );
}
