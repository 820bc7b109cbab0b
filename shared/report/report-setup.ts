import type { Language } from '../language.ts';
import type { Cohorts } from '../partnership/member.ts';
import type { Side } from '../partnership/partnership.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { OrganisationNames } from '../questionnaire/wording.ts';
import type { Comment } from '../response/comment.ts';
import type { PrivacySettings } from '../wave/privacy-settings.ts';
import type { GapReport } from './gap-report.ts';
import type { TrendReport } from './wave-series.ts';

/** What a report is about, known before any answer is read. */
export interface ReportSetup {
  wave: GapReport['wave'];
  questionnaire: Questionnaire;
  names: OrganisationNames;
  languages: readonly Language[];
  privacy: PrivacySettings;
  cohortDimensions: readonly string[];
  /** Null where unknown. */
  invited: Record<Side, number | null>;
}

/** One answer sheet, packed as `packAnswers` does, in the order of `answerSlots`. */
export interface PackedResponse {
  side: Side;
  answers: Uint8Array;
  cohorts: Cohorts;
}

/** What joins the figures at the end. */
export interface ReportExtras {
  /** In the order in which they are shown, so the caller shuffles them. */
  comments: Record<Side, Comment[]>;
  receipts: Record<Side, string[]>;
  /** Released reports of earlier waves of the same partnership, oldest first; the newest twelve are enough. */
  previous: readonly TrendReport[];
}
