import { GapReport } from '../../shared/report/gap-report.ts';
import { Refusal } from '../refusal.ts';
import { readJsonFile } from './read-json-file.ts';

/** Reports of earlier waves, oldest first. */
export async function readPreviousReports(
  files: readonly { path: string; name: string }[],
): Promise<GapReport[]> {
  const reports = await Promise.all(files.map(({ path, name }) => readReport(path, name)));
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
