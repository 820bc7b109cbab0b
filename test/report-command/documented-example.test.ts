import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { folderWith, runInProcess, writtenReport } from './run-report-command.ts';

const DOCUMENT = join(import.meta.dirname, '../../docs/command-line-report.md');

it('the example of docs/command-line-report.md works as written', async () => {
  const blocks = [...readFileSync(DOCUMENT, 'utf8').matchAll(/^```(\w+) ?(\S*)\n([^`]*?)^```$/gm)].map(
    ([, kind = '', name = '', text = '']) => ({ kind, name, text }),
  );
  const files = Object.fromEntries(
    blocks.filter(({ name }) => name !== '').map(({ name, text }) => [name, text]),
  );
  expect(Object.keys(files)).toEqual(['questionnaire.json', 'responses.csv']);
  const command = blocks.find(({ kind }) => kind === 'sh')?.text ?? '';
  const [words = []] = parse(command, { delimiter: ' ' }) as string[][];
  expect(words.slice(0, 4)).toEqual(['npm', 'run', 'report', '--']);

  const folder = folderWith(files);
  const run = await runInProcess(folder, words.slice(4));
  expect(run).toEqual({
    status: 0,
    stdout: blocks.find(({ kind }) => kind === 'text')?.text,
    stderr: '',
    written: ['report.csv', 'report.html', 'report.json', 'report.xlsx'],
  });
  const { targets, organisations, participation } = writtenReport(folder);
  expect(organisations).toEqual({ a: 'Acme', b: 'Northwind' });
  expect(participation.a).toMatchObject({ invited: 6, responded: 5 });
  expect(targets.a[0]).toMatchObject({ self: { mean: 8.2 }, other: { n: 3, status: 'mean-only' } });
});
