import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GapReport } from '../shared/report/gap-report.ts';
import { differences, type Json } from '../test/statistics/compare.ts';
import { QUESTIONNAIRE, writeAnswers } from './generated-answers.ts';
import { type Measured, measured } from './measured-process.ts';

/*
 * The command-line report against the same figures made with pandas: the same generated files of 40 columns,
 * time and peak memory of each process, and whether the figures agree. PYTHON names a Python with pandas.
 *
 *   PYTHON=/tmp/venv/bin/python npm run bench:csv -- 100 10000 1000000
 */
const ROOT = join(import.meta.dirname, '..');
const PYTHON = process.env.PYTHON ?? 'python3';
const RUNS = 3;
const sizes = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
try {
  writeFileSync(join(folder, 'questionnaire.json'), JSON.stringify(QUESTIONNAIRE));
  for (const rows of sizes.length > 0 ? sizes : [100, 10_000, 1_000_000]) await compare(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(rows: number): Promise<void> {
  const answers = join(folder, `answers-${rows}.csv`);
  await writeAnswers(answers, rows);
  const parallax = await best(() =>
    measured(
      process.execPath,
      [
        ...['--import', 'tsx', 'functions/report-command/main.ts', '--questionnaire', 'questionnaire.json'],
        ...['--responses', answers, '--out', 'out'],
      ],
      { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } },
    ),
  );
  const figures = join(folder, 'figures.json');
  const pandas = await best(() =>
    measured(PYTHON, ['bench/reference/report_pandas.py', answers, figures], { cwd: ROOT }),
  );
  const report = GapReport.parse(JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8')));
  const differ = differences(samePart(report), JSON.parse(readFileSync(figures, 'utf8')) as Json, 1e-9);
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  console.log(
    [
      `${rows.toLocaleString('en')} rows (${(statSync(answers).size / 1e6).toFixed(1)} MB)`,
      `parallax ${shown(parallax)}`,
      `pandas ${shown(pandas)}`,
      `time × ${ratio(parallax.seconds, pandas.seconds)}, memory × ${ratio(parallax.peakMegabytes, pandas.peakMegabytes)}`,
      differ.length === 0
        ? 'figures agree'
        : `${differ.length} figures differ: ${differ.slice(0, 5).join('; ')}`,
    ].join(' | '),
  );
}

/** The quickest of a few runs, since a shared machine only ever makes them slower; the largest peak. */
async function best(run: () => Promise<Measured>): Promise<Measured> {
  const all = [];
  for (let count = 0; count < RUNS; count += 1) all.push(await run());
  return {
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

function shown({ seconds, peakMegabytes }: Measured): string {
  return `${seconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB`;
}

/** What report_pandas.py makes too, in its shape. */
function samePart(report: GapReport) {
  const mean = ({ n, mean: value, sd, topBox, bottomBox }: GapReport['targets']['a'][0]['self']) => {
    return { n, mean: value, sd, topBox, bottomBox };
  };
  const target = (side: 'a' | 'b') =>
    report.targets[side].map((item) => ({
      item: item.item,
      self: mean(item.self),
      other: mean(item.other),
      predicted: item.predicted && mean(item.predicted),
      gap: item.gap,
      gapSe: item.gapSe,
      gapDf: item.gapDf,
      cliffsDelta: item.cliffsDelta,
      agreementSelf: { rwg: item.agreement.rwgSelf, ad: item.agreement.adSelf },
      agreementOther: { rwg: item.agreement.rwgOther, ad: item.agreement.adOther },
      congruency: item.coOrientation?.congruency,
      accuracy: item.coOrientation?.accuracy,
    }));
  const drivers = (side: 'a' | 'b') =>
    report.driverFigures[side].map(({ driver, self, other, alpha }) => ({
      driver,
      self: { mean: self?.mean, sd: self?.sd },
      other: { mean: other?.mean, sd: other?.sd },
      alpha: alpha?.alpha,
    }));
  const analysis = (outcome: 'recommend' | 'overall') => {
    const found = report.driverAnalysis[outcome];
    return {
      pooled: found?.drivers.map(({ pooled }) => pooled?.r),
      r: [found?.drivers.map(({ a }) => a.r), found?.drivers.map(({ b }) => b.r)],
      relativeWeights: found?.relativeWeights?.weights,
    };
  };
  return {
    targets: { a: target('a'), b: target('b') },
    driverFigures: { a: drivers('a'), b: drivers('b') },
    nps: { a: report.nps?.a.nps, b: report.nps?.b.nps },
    overall: report.overall && { a: mean(report.overall.a), b: mean(report.overall.b) },
    driverAnalysis: { recommend: analysis('recommend'), overall: analysis('overall') },
    cohorts: report.cohorts.flatMap(({ side, cells }) =>
      cells.map(({ value, n, overall, nps }) => ({ side, value, n, overall, nps })),
    ),
  };
}
