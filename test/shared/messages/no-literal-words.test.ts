import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** What is the same in every language: the product's name, names of files, of formats and of keys. */
const THE_SAME = /^(Parallax|PDF|XLSX|CSV|JSON|Ctrl K|docs\/[\w-]+\.md)$/;

const Place = z.object({ line: z.number(), column: z.number() });
const Lint = z.object({
  diagnostics: z.array(z.object({ location: z.object({ path: z.string(), start: Place, end: Place }) })),
});

/** Whatever stands in the console's markup itself and not in the texts that are translated. */
async function literals(): Promise<{ path: string; line: number; words: string }[]> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      'biome',
      'lint',
      '--only=style/noJsxLiterals',
      '--reporter=json',
      '--max-diagnostics=none',
      'web/console',
    ],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  return Lint.parse(JSON.parse(stdout)).diagnostics.map(({ location: { path, start, end } }) => {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .slice(start.line - 1, end.line);
    const last = lines.length - 1;
    const words = lines
      .map((line, place) =>
        line.slice(place === 0 ? start.column - 1 : 0, place === last ? end.column - 1 : undefined),
      )
      .join(' ')
      .trim();
    return { path, line: start.line, words };
  });
}

test('the console says nothing that is not translated', async () => {
  const found = await literals();
  expect(found.length).toBeGreaterThan(0);
  const isWords = ({ words }: { words: string }) => /\p{L}{2,}/u.test(words) && !THE_SAME.test(words);
  expect(found.filter(isWords)).toEqual([]);
}, 60_000);

test('nor in what is read out or stands in an empty field', () => {
  const attribute = /\b(label|title|description|placeholder|alt|error|aria-label)="([^"]*\p{L}{2,}[^"]*)"/gu;
  const found = globSync('web/console/**/*.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(attribute)].map(
      ([, name, words]) => `${path}: ${name}="${words}"`,
    ),
  );
  // Keys of texts, and the head of the example of a roster.
  expect(found.filter((line) => !/="(console\.|side,name,)/.test(line))).toEqual([]);
});
