import { SIDES } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import type { PackedResponse, ReportExtras, ReportSetup } from '../../../shared/report/report-setup.ts';
import { aReport, aReportSetup, packedSheets } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';
import type { AnyWave } from './any-wave.ts';

export const NO_EXTRAS: ReportExtras = {
  comments: { a: [], b: [] },
  receipts: { a: [], b: [] },
  previous: [],
};

/** Everything but the answers. */
export function optionsOf({ questionnaire, invited, sideMinimum }: AnyWave) {
  return {
    snapshot: { ...aSnapshot(), questionnaire },
    invited,
    wave: { privacy: { sideMinimum, cohortMinimum: 5, commentMinimum: 5 } },
  };
}

export function setupOf(wave: AnyWave): ReportSetup {
  return aReportSetup(optionsOf(wave));
}

export function reportOf(wave: AnyWave): GapReport {
  return aReport({ sheets: wave.sheets.a }, { sheets: wave.sheets.b }, optionsOf(wave));
}

/** The packed answers of both sides. */
export function responsesOf(wave: AnyWave): PackedResponse[] {
  return SIDES.flatMap((side) => packedSheets(setupOf(wave), side, wave.sheets[side]));
}
