import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAnswersFile, readHeader } from '../../functions/report-command/answers-file.ts';
import { readColumns } from '../../functions/report-command/columns.ts';
import { countAnswers } from '../../functions/report-command/count-answers.ts';
import type { ReportSetup } from '../../shared/report/report-setup.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { folderWith } from './run-report-command.ts';

const questionnaire = aQuestionnaire();
const HEADER =
  'side,cohort.team,early.us,early.them,early.predicted,promises.us,promises.them,recommend,overall';
/** Enough for several batches, and so many teams that batches are handed over half full. */
const rows = Array.from({ length: 6000 }, (_, person) => {
  const rating = (step: number) => (person * step) % 11;
  const team = person % 7 === 0 ? `team ${person}` : 'office';
  return `${person % 3 ? 'a' : 'b'},${team},${rating(3)},${rating(5)},${rating(7)},${rating(2)},n/a,${rating(4)},6`;
});

const setup: ReportSetup = {
  wave: {
    id: 'wave-1',
    number: 1,
    title: 'Wave',
    openedAt: '2026-01-01T00:00:00.000Z',
    closedAt: '2026-01-31T00:00:00.000Z',
    timeZone: 'UTC',
  },
  questionnaire,
  names: { a: 'Acme', b: 'Northwind' },
  languages: ['en'],
  privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
  cohortDimensions: ['team'],
  invited: { a: null, b: null },
};

async function answersFile() {
  const path = join(folderWith({ 'responses.csv': [HEADER, ...rows, ''].join('\n') }), 'responses.csv');
  const file = await findAnswersFile(path, 'responses.csv');
  return { file, columns: readColumns(await readHeader(file), questionnaire, file.name) };
}

function options(keepBytes: number) {
  const random = { pick: () => 0, bytes: (length: number) => new Uint8Array(length) };
  return { previous: [], skipBadRows: false, terminal: { write() {} }, random, keepBytes };
}

describe('between its two passes', () => {
  it('the report is the same whether few answers are kept or the file is read again', async () => {
    const { file, columns } = await answersFile();
    const kept = await countAnswers(file, columns, setup, options(2 ** 26));
    expect(kept.rows).toEqual({ a: 4000, b: 2000 });
    const again = await countAnswers(file, columns, setup, options(0));
    expect(again.report).toEqual(kept.report);
  });

  it('a file that grows is refused', async () => {
    const { file, columns } = await answersFile();
    appendFileSync(file.path, `${rows[0]}\n`);
    await expect(countAnswers(file, columns, setup, options(0))).rejects.toThrow(
      'responses.csv was changed while it was read; run the command again.',
    );
  });
});
