import type { Side } from '../../shared/partnership/partnership.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import type { ReportRules } from '../../shared/report/figure-rules.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { startReport } from '../../shared/report/report-run.ts';
import type { PackedResponse, ReportSetup } from '../../shared/report/report-setup.ts';
import type { Answer } from '../../shared/response/answer.ts';
import type { Comment } from '../../shared/response/comment.ts';
import { packAnswers } from '../../shared/response/pack.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { anOpenWave, aSnapshot, CLOSES } from './wave.ts';

/** One answer sheet, by field. */
export type Sheet = Record<string, Answer>;

export interface SideAnswers {
  sheets: Sheet[];
  comments?: Comment[];
  receipts?: string[];
}

interface ReportOptions {
  wave?: Partial<Wave>;
  snapshot?: WaveSnapshot;
  invited?: ReportSetup['invited'];
  previous?: readonly GapReport[];
  rules?: ReportRules;
}

/** What the report of a closed wave is about. */
export function aReportSetup({ wave: overrides = {}, snapshot = aSnapshot(), invited }: ReportOptions = {}) {
  const wave = anOpenWave({ state: 'closed', closedAt: CLOSES, ...overrides });
  return {
    wave: {
      id: wave.id,
      number: wave.number,
      title: wave.title,
      openedAt: wave.timetable?.opensAt ?? wave.createdAt,
      closedAt: wave.closedAt ?? CLOSES,
      timeZone: wave.schedule.timeZone,
    },
    questionnaire: snapshot.questionnaire,
    names: snapshot.names,
    languages: wave.languages,
    privacy: wave.privacy,
    cohortDimensions: wave.cohortDimensions,
    invited: invited ?? { a: 6, b: 6 },
  } satisfies ReportSetup;
}

/** Answer sheets as they are stored. */
export function packedSheets({ questionnaire }: ReportSetup, side: Side, sheets: readonly Sheet[]) {
  const slots = answerSlots(questionnaire);
  return sheets.map((sheet): PackedResponse => {
    return { side, answers: packAnswers(slots, new Map(Object.entries(sheet))), cohorts: {} };
  });
}

/** The gap report of a closed wave from its answer sheets. */
export function aReport(a: SideAnswers, b: SideAnswers, options: ReportOptions = {}): GapReport {
  const setup = aReportSetup(options);
  const responses = [...packedSheets(setup, 'a', a.sheets), ...packedSheets(setup, 'b', b.sheets)];
  const counting = startReport(setup, options.rules);
  for (const response of responses) counting.add(response);
  const scoring = counting.next();
  for (const response of responses) scoring.add(response);
  return scoring.finish({
    comments: { a: a.comments ?? [], b: b.comments ?? [] },
    receipts: { a: a.receipts ?? [], b: b.receipts ?? [] },
    previous: options.previous ?? [],
  });
}
