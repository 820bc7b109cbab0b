import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { folderWith, runInProcess, runReportCommand, USUAL } from './run-report-command.ts';

interface BadInput {
  what: string;
  responses?: string | Uint8Array;
  questionnaire?: string;
  args?: readonly string[];
  message: string;
}

const HEADER = 'side,early.us,early.them,together,overall,one-change';
const GOOD = 'a,7,8,6,9,';
const QUESTIONNAIRE = JSON.stringify({
  ...QUESTIONNAIRE_FILE,
  items: QUESTIONNAIRE_FILE.items.map((item) => (item.id === 'together' ? { ...item, sides: ['a'] } : item)),
});
const rows = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const columns = (header: string) => `${header}\n`;
const lines = (...text: string[]) => `${text.join('\n')}\n`;
const unfitColumns = 'responses.csv: the columns do not fit the questionnaire.';
const oneBadRow = 'responses.csv: 1 bad row. Mend them, or leave them out with --skip-bad-rows.';

const CASES: BadInput[] = [
  {
    what: 'a side of which nobody stands there',
    responses: rows(GOOD, GOOD),
    message: lines(
      'responses.csv has no row of side b that can be used; a report needs answers of both sides.',
    ),
  },
  {
    what: 'an unknown column, the nearest known one suggested',
    responses: columns('side,erly.us,early.them'),
    message: lines(unfitColumns, '  The column "erly.us" is not known; did you mean "early.us"?'),
  },
  {
    what: 'a prediction that the questionnaire does not ask for',
    responses: columns('side,promises.predicted'),
    message: lines(
      unfitColumns,
      '  The column "promises.predicted" is not known; did you mean "early.predicted"?',
    ),
  },
  {
    what: 'the same column twice',
    responses: columns('side,early.us,early.them,Early.us'),
    message: lines(unfitColumns, '  The column "early.us" is there twice (columns 2 and 4); remove one.'),
  },
  {
    what: 'a column without a name',
    responses: columns('side,early.us,,early.them'),
    message: lines(unfitColumns, '  Column 3 has no name; name it or remove it.'),
  },
  {
    what: 'a cohort column without a usable dimension',
    responses: columns('side,cohort.job title,early.us'),
    message: lines(
      unfitColumns,
      '  The column "cohort.job title" names no cohort dimension; after "cohort." come letters, digits and hyphens, 40 at most.',
    ),
  },
  {
    what: 'no column with the side',
    responses: columns('early.us,early.them'),
    message: lines(unfitColumns, '  The column "side" is missing; every row needs its side, a or b.'),
  },
  {
    what: 'no column with ratings',
    responses: columns('side,cohort.city,one-change'),
    message: lines(
      unfitColumns,
      '  No column holds ratings; they are named after the items, as in "<item>.us" or "<item>".',
    ),
  },
  {
    what: 'a value off the scale',
    responses: rows(GOOD, 'a,11,8,6,9,'),
    message: lines(oneBadRow, '  line 3, column "early.us": "11" is not on the scale 0 to 10.'),
  },
  {
    what: 'a value that is no number',
    responses: rows(GOOD, 'a,7,often,6,9,'),
    message: lines(oneBadRow, '  line 3, column "early.them": "often" is not on the scale 0 to 10.'),
  },
  {
    what: 'a value between two points of the scale',
    responses: rows('a,7.5,8,6,9,'),
    message: lines(oneBadRow, '  line 2, column "early.us": "7.5" is not on the scale 0 to 10.'),
  },
  {
    what: 'a row without its side',
    responses: rows(GOOD, ',7,8,6,9,'),
    message: lines(oneBadRow, '  line 3, column "side": the side is missing; write a or b.'),
  },
  {
    what: 'a side that is neither',
    responses: rows(GOOD, 'c,7,8,6,9,'),
    message: lines(oneBadRow, '  line 3, column "side": "c" is not a side; write a or b.'),
  },
  {
    what: 'an answer to a question that only the other side is asked',
    responses: rows(GOOD, 'b,7,8,6,9,'),
    message: lines(
      oneBadRow,
      '  line 3, column "together": the question is not asked of side b; leave the cell empty.',
    ),
  },
  {
    what: 'a row with too few cells',
    responses: rows(GOOD, 'a,7,8'),
    message: lines(oneBadRow, '  line 3: the row has 3 cells, the header 6.'),
  },
  {
    what: 'a comment that is too long',
    responses: rows(`${GOOD}${'x'.repeat(2001)}`),
    message: lines(
      oneBadRow,
      '  line 2, column "one-change": the comment has 2001 characters; 2000 are the most.',
    ),
  },
  {
    what: 'several problems, in rows after a cell of two lines',
    responses: rows('a,7,8,6,9,"two\nlines"', 'x,11,8,6,9,', 'b,,,,-1,'),
    message: lines(
      'responses.csv: 2 bad rows. Mend them, or leave them out with --skip-bad-rows.',
      '  line 4, column "side": "x" is not a side; write a or b.',
      '  line 4, column "early.us": "11" is not on the scale 0 to 10.',
      '  line 5, column "overall": "-1" is not on the scale 0 to 10.',
    ),
  },
  {
    what: 'more problems than anyone reads',
    responses: rows(...Array.from({ length: 60 }, () => 'a,12,8,6,9,')),
    message: lines(
      'responses.csv: 60 bad rows. Mend them, or leave them out with --skip-bad-rows.',
      ...Array.from(
        { length: 50 },
        (_, index) => `  line ${index + 2}, column "early.us": "12" is not on the scale 0 to 10.`,
      ),
      '  … and 10 more.',
    ),
  },
  {
    what: 'another encoding than UTF-8',
    responses: Buffer.from(rows(GOOD, `${GOOD}café`), 'latin1'),
    message: lines(
      'responses.csv is not UTF-8: the byte at offset 77 (line 3) is no UTF-8. Save it as "CSV UTF-8".',
    ),
  },
  {
    what: 'a quotation mark that is never closed',
    responses: rows(GOOD, `${GOOD}"open`),
    message: lines('responses.csv, line 3: a quotation mark is opened and not closed.'),
  },
  { what: 'an empty file', responses: '', message: lines('responses.csv is empty.') },
  {
    what: 'a file with nothing but line ends',
    responses: '\n\n',
    message: lines('responses.csv is empty.'),
  },
  {
    what: 'a header without answers',
    responses: rows(',,,,,'),
    message: lines('responses.csv has no answers below its header.'),
  },
  {
    what: 'a file of answers that is not there',
    args: ['--responses', 'answers.csv'],
    message: lines('answers.csv: there is no such file.'),
  },
  {
    what: 'a questionnaire that is not there',
    args: ['--questionnaire', 'questions.json'],
    message: lines('questions.json: there is no such file.'),
  },
  {
    what: 'a questionnaire that is not valid, every problem listed',
    questionnaire: JSON.stringify({ ...QUESTIONNAIRE_FILE, drivers: [] }),
    message: lines(
      'questionnaire.json is not a valid questionnaire.',
      ...['early', 'promises', 'together'].map(
        (item) => `  item "${item}": names the driver "trust", which is not among the drivers.`,
      ),
    ),
  },
  {
    what: 'a questionnaire without the texts of the language',
    questionnaire: JSON.stringify({ ...QUESTIONNAIRE_FILE, items: QUESTIONNAIRE_FILE.items.slice(3, 4) }),
    args: ['--language', 'hi'],
    message: lines(
      'questionnaire.json has not every text in "hi".',
      '  title: no text in "hi".',
      '  scale label "min": no text in "hi".',
      '  scale label "max": no text in "hi".',
      '  driver "trust": no text in "hi".',
      '  item "recommend", wording: no text in "hi".',
    ),
  },
  {
    what: 'an earlier report that is none',
    args: ['--previous', 'questionnaire.json'],
    message: 'questionnaire.json is not a report.json of this version.\n',
  },
  {
    what: 'a minimum below three',
    args: ['--minimum', '2'],
    message: lines('--minimum "2" must be a whole number from 3 to 1000. --help lists the options.'),
  },
  {
    what: 'invited people that are not understood',
    args: ['--invited', '12,18'],
    message: lines(
      '--invited "12,18" is not understood; write for instance a=12,b=18. --help lists the options.',
    ),
  },
  {
    what: 'one name only',
    args: ['--names', 'Acme'],
    message: lines(
      '--names "Acme" must be two different names separated by a comma. --help lists the options.',
    ),
  },
  {
    what: 'an output folder that is a file',
    args: ['--out', 'questionnaire.json'],
    message: lines('questionnaire.json is a file, not a folder.'),
  },
];

describe('the command refuses, with exit status 1 and nothing written,', () => {
  it.each(CASES)('$what', async ({ responses, questionnaire, args, message }) => {
    const folder = folderWith({
      'questionnaire.json': questionnaire ?? QUESTIONNAIRE,
      'responses.csv': responses ?? rows(GOOD),
    });
    const run = await runReportCommand(folder, [...USUAL, ...(args ?? [])]);
    expect(run).toMatchObject({ status: 1, stdout: '', written: [] });
    expect(run.stderr.startsWith(message), run.stderr).toBe(true);
    if (!args?.includes('--previous')) expect(run.stderr).toBe(message);
  });

  it('missing options', async () => {
    const run = await runReportCommand(folderWith({}), ['--out', 'out']);
    const message = 'Missing: --questionnaire, --responses. --help lists the options.\n';
    expect(run).toEqual({ status: 1, stdout: '', stderr: message, written: [] });
  });

  it('unknown options', async () => {
    const run = await runReportCommand(folderWith({}), ['--responce', 'x']);
    const message = "Unknown option '--responce'. --help lists the options.\n";
    expect(run).toEqual({ status: 1, stdout: '', stderr: message, written: [] });
  });
});

describe('in a process of its own the command', () => {
  it('ends with exit status 1 where something is wrong', async () => {
    const folder = folderWith({ 'questionnaire.json': QUESTIONNAIRE, 'responses.csv': rows('a,11,8,6,9,') });
    const message = lines(oneBadRow, '  line 2, column "early.us": "11" is not on the scale 0 to 10.');
    expect(await runInProcess(folder, USUAL)).toEqual({
      status: 1,
      stdout: '',
      stderr: message,
      written: [],
    });
  });

  it('ends with exit status 0 where nothing is', async () => {
    const run = await runInProcess(folderWith({}), ['--help']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('npm run report -- --questionnaire questionnaire.json');
  });
});
