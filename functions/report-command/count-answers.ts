import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { startReport } from '../../shared/report/report-run.ts';
import type { PackedResponse, ReportSetup } from '../../shared/report/report-setup.ts';
import { Refusal } from '../refusal.ts';
import { shuffled } from '../shuffled.ts';
import { type AnswersFile, type RowListener, readAnswers, refuseIfChanged } from './answers-file.ts';
import type { Columns } from './columns.ts';
import { CommentSample } from './comment-sample.ts';
import { KeptBatches } from './kept-batches.ts';
import { PackedBatches } from './packed-batches.ts';
import { progressBar, type Terminal } from './progress-bar.ts';
import { RowProblems } from './row-problems.ts';

const KEEP_BYTES = 64 * 1024 * 1024;

/** Randomness for choosing and ordering comments. */
export interface Randomness {
  pick(below: number): number;
  bytes(length: number): Uint8Array;
}

export interface CountedAnswers {
  report: GapReport;
  rows: Record<Side, number>;
  problems: RowProblems;
  comments: Record<Side, CommentSample>;
}

export interface CountOptions {
  previous: readonly GapReport[];
  skipBadRows: boolean;
  terminal: Terminal;
  random: Randomness;
  /** How much of packed answers to keep between the two passes, instead of reading the file again. */
  keepBytes?: number;
}

/** Passes the answers through twice, as a report needs them, and makes it; refuses a file with bad rows. */
export async function countAnswers(
  file: AnswersFile,
  columns: Columns,
  setup: ReportSetup,
  { previous, skipBadRows, terminal, random, keepBytes = KEEP_BYTES }: CountOptions,
): Promise<CountedAnswers> {
  const rows: Record<Side, number> = { a: 0, b: 0 };
  const problems = new RowProblems();
  const comments = { a: new CommentSample(random.pick), b: new CommentSample(random.pick) };
  const first = startReport(setup);
  const kept = new KeptBatches(keepBytes);
  const counting = new PackedBatches((side, packed, cohorts) => {
    first.addMany(side, packed, cohorts);
    kept.add(side, packed, cohorts);
  });
  await readWithBar(file, columns, terminal, {
    answers(response) {
      rows[response.side] += 1;
      counting.add(response);
    },
    comments(side, given) {
      for (const comment of given) comments[side].add(comment);
    },
    bad: (problemsOfRow) => problems.add(problemsOfRow),
  });
  counting.flush();
  if (!skipBadRows) refuseBadRows(file, problems);
  if (rows.a + rows.b + problems.rows === 0) {
    throw new Refusal('invalid-input', `${file.name} has no answers below its header.`);
  }
  const missing = SIDES.filter((side) => rows[side] === 0);
  if (missing.length > 0) {
    throw new Refusal(
      'invalid-input',
      `${file.name} has no row of side ${missing.join(' and none of side ')} that can be used; a report needs answers of both sides.`,
    );
  }

  const second = first.next();
  const batches = kept.all();
  if (batches) {
    for (const { side, packed, cohorts } of batches) second.addMany(side, packed, cohorts);
  } else {
    const scoring = new PackedBatches((...batch) => second.addMany(...batch));
    const answers = (response: PackedResponse) => scoring.add(response);
    await readWithBar(file, columns, terminal, { answers, comments() {}, bad() {} });
    scoring.flush();
    await refuseIfChanged(file);
  }
  const report = second.finish({
    comments: {
      a: shuffled(comments.a.kept, random.bytes),
      b: shuffled(comments.b.kept, random.bytes),
    },
    receipts: { a: [], b: [] },
    previous,
  });
  return { report, rows, problems, comments };
}

async function readWithBar(
  file: AnswersFile,
  columns: Columns,
  terminal: Terminal,
  listener: RowListener,
): Promise<void> {
  const bar = progressBar(terminal, file.bytes);
  await readAnswers(file, columns, listener, bar.advance).finally(bar.end);
}

function refuseBadRows({ name }: AnswersFile, problems: RowProblems): void {
  if (problems.rows === 0) return;
  const bad = problems.rows === 1 ? '1 bad row' : `${problems.rows} bad rows`;
  throw new Refusal(
    'invalid-input',
    `${name}: ${bad}. Mend them, or leave them out with --skip-bad-rows.`,
    problems.lines().map((message) => ({ field: '', message })),
  );
}
