import { DEFAULT_MINIMUM } from './options.ts';

export const USAGE = `Makes a gap report from answers collected elsewhere.

  npm run report -- --questionnaire questionnaire.json --responses responses.csv --out out/

  --questionnaire FILE   the questionnaire (docs/questionnaire-format.md)
  --responses FILE       the answers as CSV in UTF-8, one person a row: side (a or b), any cohort.<dimension>,
                         and <item>.us, <item>.them, <item>.predicted or <item>;
                         an empty cell is not answered, n/a cannot say
  --out FOLDER           where report.json, .html, .csv and .xlsx are written
  --invited a=12,b=18    how many were invited; gives response rates and narrows the intervals
  --minimum ${DEFAULT_MINIMUM}            answers a group needs before its figures are shown; at least 3
  --language en          language of the report
  --names "Acme,Northwind"  the organisations of side a and side b
  --previous FILE        report.json of an earlier wave, for trend and history; repeat it for each
  --skip-bad-rows        leave bad rows out and count them, instead of refusing the file
  --help                 this text

docs/command-line-report.md says more.`;
