import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../functions/report-command/columns.ts';
import { plainReader } from '../../functions/report-command/plain-row.ts';
import { readRow } from '../../functions/report-command/read-row.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';

const questionnaire = aQuestionnaire({
  items: QUESTIONNAIRE_FILE.items.map((item) => {
    if (item.id === 'together') return { ...item, sides: ['a'] };
    return item.id === 'promises' ? { ...item, scale: { min: -12, max: 100 } } : item;
  }),
});
const HEADER = ['cohort.city', 'side', 'early.us', 'promises.us', 'together', 'recommend', 'one-change'];
const columns = readColumns(HEADER, questionnaire, 'responses.csv');

function readQuickly(line: string, delimiter: string) {
  const bytes = Buffer.from(`before${delimiter}\n${line}\nafter`);
  const from = Buffer.byteLength(`before${delimiter}\n`);
  return plainReader(columns, delimiter)(bytes, from, from + Buffer.byteLength(line));
}

describe('the quick way of reading a row', () => {
  const rating = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }).map(String) },
    fc.constantFrom('', 'n/a', 'N/A', ' 7', '7.0', '07', '11', '100', '-12', '-13', 'é', '漢', '7\u0000'),
    fc.string({ maxLength: 5 }).map((text) => text.replaceAll(/[,;\r\n"]/g, '')),
  );
  const row = fc.tuple(
    fc.constantFrom('', 'Pune', ' Pune', 'पुणे', 'x'.repeat(80), 'x'.repeat(81), '\u00a0Pune'),
    fc.constantFrom('a', 'b', 'a', 'b', 'A', ' b', '', 'c', 'ab'),
    rating,
    rating,
    fc.oneof(fc.constant(''), rating),
    rating,
    fc.constantFrom('', '', '', ' ', 'A comment'),
  );

  it('finds what the careful way finds, or leaves the row to it', () => {
    let quick = 0;
    fc.assert(
      fc.property(row, fc.constantFrom(',', ';'), (cells, delimiter) => {
        const response = readQuickly(cells.join(delimiter), delimiter);
        if (response === null) return;
        quick += 1;
        expect({ kind: 'answers', response, comments: [] }).toEqual(readRow({ line: 1, cells }, columns));
      }),
      { numRuns: 5000 },
    );
    expect(quick).toBeGreaterThan(50);
  });

  it('takes every ordinary row', () => {
    expect(readQuickly('Pune,a,10,-12,,n/a,', ',')).not.toBeNull();
    expect(readQuickly(';b;;100;;0;', ';')).not.toBeNull();
  });

  it('leaves rows of another width to the careful way', () => {
    expect(readQuickly('Pune,a,10,-12,7,n/a', ',')).toBeNull();
    expect(readQuickly('Pune,a,10,-12,7,n/a,,', ',')).toBeNull();
  });
});
