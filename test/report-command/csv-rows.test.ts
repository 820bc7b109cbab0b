import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvBlocks, rowsIn } from '../../functions/report-command/csv-rows.ts';
import { folderWith } from './run-report-command.ts';

async function rowsOf(content: string | Uint8Array, folder = folderWith({})) {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, content);
  const rows = [];
  for await (const block of csvBlocks(path, 'rows.csv'))
    rows.push(...rowsIn(block, block.dialect, 'rows.csv'));
  return rows;
}

describe('reading CSV', () => {
  it('gives back the cells that were written, whatever is in them', async () => {
    const folder = folderWith({});
    const cell = fc.oneof(
      fc.constantFrom('', '7', 'n/a', 'a "word"', 'one\ntwo', 'x;y', 'p,q', 't\tu', '  ', 'é', '漢字', '😀'),
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/[\r\ufeff]/g, ' ')),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 0, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (cells, delimiter, newline, bom) => {
          const header = ['side', ...(cells[0] ?? ['x']).slice(1).map((_, index) => `column${index}`)];
          const text = stringify([header, ...cells], {
            delimiter,
            record_delimiter: newline,
            bom,
            quoted_match: /[\s;,\t]/,
          });
          const read = (await rowsOf(text, folder)).map((row) => row.cells);
          expect(read).toEqual([header, ...cells]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells the line on which each record begins, empty lines and line ends within cells counted', async () => {
    const text = 'side,note\r\n\r\na,"two\r\nlines"\r\nb,x\r\n\r\n"a","q"\r\n';
    expect((await rowsOf(text)).map(({ line }) => line)).toEqual([1, 3, 5, 7]);
    expect((await rowsOf('side,note\n\na,x\n\n\nb,y')).map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('reads lines that end with a carriage return alone', async () => {
    expect(await rowsOf('side,x\ra,1\rb,2\r')).toEqual([
      { line: 1, cells: ['side', 'x'] },
      { line: 2, cells: ['a', '1'] },
      { line: 3, cells: ['b', '2'] },
    ]);
  });

  it('keeps records and characters whole that straddle two pieces of the file', async () => {
    const comment = 'é漢😀 "quoted", and\nmore '.repeat(500);
    const cells = Array.from({ length: 200 }, (_, index) => ['a', `${index}${comment}`]);
    const rows = await rowsOf(stringify([['side', 'note'], ...cells]));
    expect(rows.map((row) => row.cells)).toEqual([['side', 'note'], ...cells]);
    expect(rows[200]?.line).toBe(2 + 199 * 501);
  });

  it.each([
    ['a,5" screen', 'rows.csv, line 3: a quotation mark stands inside a cell'],
    ['a,"x"y', 'rows.csv, line 3: a quotation mark stands inside a cell'],
    ['a,"x', 'rows.csv, line 3: a quotation mark is opened and not closed.'],
  ])('refuses the misplaced quotation mark of %s', async (row, message) => {
    await expect(rowsOf(`side,note\nb,"fine"\n${row}\nb,y\n`)).rejects.toThrow(message);
  });

  it('refuses an unclosed quotation mark in a long file without keeping the file in memory', async () => {
    const text = `side,note\na,"open\n${'b,and so on for long\n'.repeat(200_000)}`;
    await expect(rowsOf(text)).rejects.toThrow(
      'rows.csv, line 2: a quotation mark is opened and not closed.',
    );
  });
});

describe('text that is not UTF-8', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const message = (offset: number, line: number) =>
    `rows.csv is not UTF-8: the byte at offset ${offset} (line ${line}) is no UTF-8. Save it as "CSV UTF-8".`;

  it('is refused with offset and line of its first wrong byte', async () => {
    await expect(rowsOf(latin1('side,note\na,x\nb,café\n'))).rejects.toThrow(message(19, 3));
    await expect(rowsOf(latin1('side,note\na,caf\xe9'))).rejects.toThrow(message(15, 2));
  });

  it('is found far into a file too', async () => {
    const good = `side,note\n${'a,é漢😀\n'.repeat(60_000)}`;
    const offset = Buffer.byteLength(good) + 2;
    await expect(rowsOf(Buffer.concat([Buffer.from(good), latin1('b,\xfc\n')]))).rejects.toThrow(
      message(offset, 60_002),
    );
  });

  it('is refused as UTF-16 by its byte order mark', async () => {
    await expect(rowsOf(Buffer.from('\ufeffside,note\n', 'utf16le'))).rejects.toThrow(
      'rows.csv is not UTF-8: it begins with the mark of UTF-16 (byte offset 0, line 1). Save it as "CSV UTF-8".',
    );
  });
});
