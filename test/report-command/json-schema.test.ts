import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gapReportSchema } from '../../functions/report-command/json-schema.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import { folderWith, runReportCommand, USUAL } from './run-report-command.ts';

const OLD_REPORT = readFileSync(new URL('../data/report-without-history.json', import.meta.url), 'utf8');

test('the JSON Schema in docs/ is that of the gap report; `npm run schema` renews it', () => {
  const written = readFileSync(new URL('../../docs/gap-report.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(gapReportSchema()));
});

test('a report made before there was a history can be read as it was', () => {
  const old = JSON.parse(OLD_REPORT);
  const { history, trend, ...rest } = GapReport.parse(old);
  const { slope, ...change } = trend ?? {};
  expect({ history, slope }).toEqual({ history: [], slope: null });
  expect({ ...rest, trend: change }).toEqual(old);
});

test('such a report is a wave of the history of the next', async () => {
  const questionnaire = {
    id: 'working-together',
    version: 1,
    title: { en: 'Working together' },
    scale: { min: 0, max: 10 },
    drivers: [],
    items: [{ id: 'overall', kind: 'overall', text: { en: 'All in all?' } }],
  };
  const folder = folderWith({
    'questionnaire.json': JSON.stringify(questionnaire),
    'responses.csv': `side,overall\n${'a,8\nb,7\n'.repeat(6)}`,
    'old.json': OLD_REPORT,
  });
  expect(await runReportCommand(folder, [...USUAL, '--previous', 'old.json'])).toMatchObject({ status: 0 });
  const { history } = GapReport.parse(JSON.parse(readFileSync(`${folder}/out/report.json`, 'utf8')));
  expect(history.map(({ number, overall }) => [number, overall.a?.value])).toEqual([
    [2, 7.5],
    [3, 8],
  ]);
});
