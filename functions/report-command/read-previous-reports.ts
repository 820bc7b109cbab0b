import { GapReport } from '../../shared/report/gap-report.ts';
import { Refusal } from '../refusal.ts';
import { readJsonFile } from './read-json-file.ts';

/**
 * Reports of earlier waves, oldest first.
 *
 * @param questionnaireId which questionnaire they must have asked; figures of another are no trend
 */
export async function readPreviousReports(
  files: readonly { path: string; name: string }[],
  questionnaireId: string,
): Promise<GapReport[]> {
  const reports: GapReport[] = [];
  for (const { path, name } of files) {
    const report = await readReport(path, name);
    if (report.questionnaire.id !== questionnaireId) {
      throw new Refusal(
        'invalid-input',
        `${name} reports on the questionnaire "${report.questionnaire.id}", not on "${questionnaireId}".`,
      );
    }
    const twin = reports.find(({ wave }) => wave.number === report.wave.number);
    if (twin) {
      throw new Refusal(
        'invalid-input',
        `${name} is of wave ${report.wave.number}, as another of the previous reports is; give each wave once.`,
      );
    }
    reports.push(report);
  }
  return reports.sort((first, second) => first.wave.number - second.wave.number);
}

async function readReport(path: string, name: string): Promise<GapReport> {
  const report = GapReport.safeParse(await readJsonFile(path, name));
  if (report.success) return report.data;
  throw new Refusal(
    'invalid-input',
    `${name} is not a report.json of this version.`,
    report.error.issues
      .slice(0, 10)
      .map(({ path: at, message }) => ({ field: at.join('.'), message: `${at.join('.')}: ${message}` })),
  );
}
