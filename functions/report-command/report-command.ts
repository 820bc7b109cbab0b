import { resolve } from 'node:path';
import { type Language, textIn } from '../../shared/language.ts';
import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import type { ReportSetup } from '../../shared/report/report-setup.ts';
import { reportCsv } from '../../shared/report-data/report-csv.ts';
import { reportWorkbook } from '../../shared/report-data/report-workbook.ts';
import { type AnswersFile, findAnswersFile, readHeader } from './answers-file.ts';
import { type Columns, readColumns } from './columns.ts';
import { countAnswers, type Randomness } from './count-answers.ts';
import type { ReportOptions } from './options.ts';
import type { Terminal } from './progress-bar.ts';
import { readPreviousReports } from './read-previous-reports.ts';
import { readQuestionnaireFile, reportLanguage } from './read-questionnaire-file.ts';
import { leftOutNotes, remarksOn } from './remarks.ts';
import { reportHtml } from './report-html.tsx';
import { checkOutput, writeOutput } from './write-output.ts';

export interface CommandContext {
  /** What relative paths start from. */
  folder: string;
  terminal: Terminal;
  random: Randomness;
}

/** What was done, in words: `done` for standard output, `remarks` for standard error. */
export interface CommandResult {
  done: string;
  remarks: string[];
}

/** Makes the report of a file of answers and writes it as JSON, HTML, CSV and XLSX; refuses what does not fit. */
export async function runReportCommand(
  options: ReportOptions,
  { folder, terminal, random }: CommandContext,
): Promise<CommandResult> {
  const at = (path: string) => resolve(folder, path);
  await checkOutput(at(options.out), options.out);
  const questionnaire = await readQuestionnaireFile(at(options.questionnaire), options.questionnaire);
  const language = reportLanguage(questionnaire, options.language, options.questionnaire);
  const previous = await readPreviousReports(
    options.previous.map((name) => ({ path: at(name), name })),
    questionnaire.id,
  );
  const file = await findAnswersFile(at(options.responses), options.responses);
  const columns = readColumns(await readHeader(file), questionnaire, file.name);

  const counted = await countAnswers(
    file,
    columns,
    reportSetup({ options, questionnaire, language, previous, file, columns }),
    { previous, skipBadRows: options.skipBadRows, terminal, random },
  );

  const report = { ...counted.report, notes: [...counted.report.notes, ...leftOutNotes(counted)] };
  await writeOutput(at(options.out), options.out, {
    'report.json': `${JSON.stringify(report, null, 2)}\n`,
    'report.html': await reportHtml(report, language),
    'report.csv': reportCsv(report, language),
    'report.xlsx': await reportWorkbook(report, { language, side: null }),
  });
  const { a, b } = counted.rows;
  return {
    done: `Read ${a + b} answers, ${a} of side a and ${b} of side b. Wrote report.json, report.html, report.csv and report.xlsx to ${options.out}.`,
    remarks: remarksOn(counted, columns),
  };
}

interface SetupMaterial {
  options: ReportOptions;
  questionnaire: Questionnaire;
  language: Language;
  previous: readonly GapReport[];
  file: AnswersFile;
  columns: Columns;
}

/** The wave a file of answers stands for: dated by the file, numbered after the earlier reports. */
function reportSetup({
  options,
  questionnaire,
  language,
  previous,
  file,
  columns,
}: SetupMaterial): ReportSetup {
  const date = file.modifiedAt.toISOString();
  const number = 1 + Math.max(0, ...previous.map(({ wave }) => wave.number));
  return {
    wave: {
      id: `wave-${number}`,
      number,
      title: textIn(questionnaire.title, language),
      openedAt: date,
      closedAt: date,
      timeZone: 'UTC',
    },
    questionnaire,
    names: options.names,
    languages: [language],
    privacy: options.privacy,
    cohortDimensions: columns.cohorts.map(({ dimension }) => dimension),
    invited: options.invited,
  };
}
