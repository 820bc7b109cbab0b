import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { SIDES, type Side } from '../shared/partnership/partnership.ts';
import type { CountingPass } from '../shared/report/counting-pass.ts';
import type { GapReport } from '../shared/report/gap-report.ts';
import { startReport } from '../shared/report/report-run.ts';
import { benchSetup, packedAnswers, SLOTS } from './packed-wave.ts';

/*
 * Times a gap report from packed answers of 40 slots: both passes over the bytes, then all figures, exact
 * tests included. Budget: 0.5 s for 1,000,000 responses.
 *
 *   npm run bench:packed                      12+18, 100, 10,000 and 1,000,000 responses, a process each
 *   npm run bench:packed -- 1000000           one size, half a side, the bytes of each side in one piece
 *   npm run bench:packed -- 1000000 single    through `add`, one response at a time
 *   npm run bench:packed -- 1000000 stream    blocks that are made when needed: the report's own memory
 *   npm run bench:packed -- 1000000 write /tmp/answers
 *                                             writes the bytes for bench/reference/report_numpy.py
 */
const ATTEMPTS = 7;
const NOTHING = { comments: { a: [], b: [] }, receipts: { a: [], b: [] }, previous: [] };

type Part = 'first' | 'second' | 'figures';
interface Run {
  spent: Record<Part, number>;
  total: number;
  report: GapReport;
}

const [size, mode = 'whole', path = ''] = process.argv.slice(2);
if (size !== undefined) runAll(size);
else {
  for (const responses of ['12+18', '100', '10000', '1000000']) {
    const lines = execFileSync(process.execPath, [import.meta.filename, responses], { encoding: 'utf8' });
    process.stdout.write(lines);
  }
}

function runAll(responses: string): void {
  const [a = 0, b] = responses.split('+').map(Number);
  const rows = b === undefined ? { a: a / 2, b: a / 2 } : { a, b };
  const blocks = { a: blocksOf('a', rows.a), b: blocksOf('b', rows.b) };
  const before = peakMemory();
  const runs = Array.from({ length: ATTEMPTS }, () => run(rows.a + rows.b, blocks));
  const best = runs.reduce((fastest, each) => (each.total < fastest.total ? each : fastest));
  const line = ({ spent, total }: Run) =>
    `${spent.first.toFixed(1)} + ${spent.second.toFixed(1)} + ${spent.figures.toFixed(1)} = ${total.toFixed(1)} ms`;
  const [cold] = runs;
  console.log(
    `${responses} ${mode}: first pass + second pass + figures: ${cold ? line(cold) : ''} at first, ` +
      `${line(best)} at best; peak memory ${peakMemory()} MB, ${before} MB of it before the report`,
  );
  if (mode !== 'write') return;
  for (const side of SIDES) writeFileSync(`${path}.${side}`, Buffer.concat([...blocks[side]()]));
  writeFileSync(`${path}.json`, JSON.stringify({ milliseconds: best.total, report: best.report }));
}

/** A side's answers in pieces. */
function blocksOf(side: Side, rows: number): () => Iterable<Uint8Array> {
  const [seed, centre] = side === 'a' ? [1, 7] : [1000, 6];
  if (mode !== 'stream') {
    const whole = packedAnswers(rows, seed, centre);
    return () => [whole];
  }
  return function* made() {
    for (let done = 0; done < rows; done += 10_000) {
      yield packedAnswers(Math.min(10_000, rows - done), seed + done, centre);
    }
  };
}

function run(responses: number, blocks: Record<Side, () => Iterable<Uint8Array>>): Run {
  const spent = { first: 0, second: 0, figures: 0 };
  const timed = <Result>(part: Part, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    spent[part] += performance.now() - start;
    return result;
  };
  const read = (part: Part, into: Pick<CountingPass, 'add' | 'addMany'>) => {
    for (const side of SIDES) {
      for (const packed of blocks[side]()) {
        timed(part, () => (mode === 'single' ? addEach(into, side, packed) : into.addMany(side, packed)));
      }
    }
  };
  const counting = timed('figures', () => startReport(benchSetup(responses)));
  read('first', counting);
  const scoring = timed('figures', () => counting.next());
  read('second', scoring);
  const report = timed('figures', () => scoring.finish(NOTHING));
  return { spent, total: spent.first + spent.second + spent.figures, report };
}

function addEach(into: Pick<CountingPass, 'add'>, side: Side, packed: Uint8Array): void {
  for (let at = 0; at < packed.length; at += SLOTS) {
    into.add({ side, answers: packed.subarray(at, at + SLOTS), cohorts: {} });
  }
}

function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
