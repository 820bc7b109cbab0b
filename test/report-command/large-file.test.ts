import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { folderWith, runInProcess, USUAL, writtenReport } from './run-report-command.ts';

const ROWS = 20_000;
const HEADER =
  'side,cohort.city,early.us,early.them,early.predicted,promises.us,promises.them,recommend,overall';

function answersOf(person: number): string {
  const rating = person % 11;
  return `${person % 2 === 0 ? 'a' : 'b'},City ${person % 4},${rating},${rating},,n/a,5,${rating},7`;
}

/** Makes the report in a process that may keep so many megabytes of JavaScript values, and no more. */
async function reportWithin(megabytes: number, rows: readonly string[]) {
  const folder = folderWith({
    'questionnaire.json': JSON.stringify(QUESTIONNAIRE_FILE),
    'responses.csv': `${rows.join('\n')}\n`,
  });
  const limits = [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=2'];
  const run = await runInProcess(folder, USUAL, limits);
  expect(run).toMatchObject({
    status: 0,
    written: ['report.csv', 'report.html', 'report.json', 'report.xlsx'],
  });
  return writtenReport(folder);
}

describe('a file of 20,000 rows', () => {
  it('is read within 48 MB, of which the program itself takes about 30', async () => {
    const people = Array.from({ length: ROWS }, (_, person) => answersOf(person));
    const { participation, targets } = await reportWithin(48, [HEADER, ...people]);
    expect(participation).toMatchObject({ a: { responded: ROWS / 2 }, b: { responded: ROWS / 2 } });
    expect(targets.a[0]?.self).toMatchObject({ n: ROWS / 2, status: 'full' });
    expect(targets.b[1]?.self).toMatchObject({ n: 0, cannotSay: ROWS / 2, status: 'no-answers' });
  });

  it('with 38 MB of comments is read within 112 MB, most of which the pages with 4,000 comments take', async () => {
    const comment = 'What would help most is ""time"", and more of it. '.repeat(80).slice(0, 1900);
    const people = Array.from({ length: ROWS }, (_, person) => `${answersOf(person)},"${comment}${person}"`);
    const { comments } = await reportWithin(112, [`${HEADER},one-change`, ...people]);
    expect(comments.a).toHaveLength(2000);
    expect(comments.b?.[0]?.text).toMatch(/^What would help most is "time", and/);
  });
});
