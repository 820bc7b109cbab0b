import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BehaviourFigures, GapReport, MeanFigure } from '../../shared/report/gap-report.ts';
import reference from '../reference/couples.json' with { type: 'json' };
import { differences } from '../statistics/compare.ts';
import { folderWith, runReportCommand, USUAL, writtenReport } from './run-report-command.ts';

/** The folder of the couples' answers: the environment's COUPLES, else test/data. */
const FOLDER = resolve(process.env.COUPLES ?? join(import.meta.dirname, '../data'));
const NAME = 'acitelli-couples';
const TOLERANCE = 1e-9;

const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

async function reportOf(questionnaire: string, responses: string): Promise<GapReport> {
  const folder = folderWith({ 'questionnaire.json': questionnaire, 'responses.csv': responses });
  const run = await runReportCommand(folder, [...USUAL, '--names', 'Husbands,Wives']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  return writtenReport(folder);
}

describe('the report of 148 real couples has the figures that R computes from the same file', () => {
  let report: GapReport;
  beforeAll(async () => {
    if (!existsSync(FOLDER))
      throw new Error(`no couples in ${FOLDER}: set COUPLES to the folder that holds them`);
    report = await reportOf(read(`${NAME}.questionnaire.json`), read(`${NAME}.csv`));
  });
  const same = (actual: unknown, expected: z.infer<ReturnType<typeof z.json>>) =>
    expect(differences(actual, expected, TOLERANCE)).toEqual([]);

  it('for how many answered', () => {
    const { a, b } = report.participation;
    same({ a: a.responded, b: b.responded }, reference.responded);
    expect(a).toMatchObject({ invited: null, rate: null, ci: null });
  });

  it.each(['a', 'b'] as const)('for the behaviour of side %s, gap, effect size and agreement', (target) => {
    const [item] = report.targets[target];
    expect(item).toMatchObject({ item: 'positivity', testMethod: 'welch' });
    same(item && behaviour(item), reference.positivity[target]);
  });

  it('for satisfaction, the overall item, and the partnership’s mean', () => {
    const { overall } = report;
    expect(overall).toMatchObject({ item: 'satisfaction', scale: { min: 6, max: 24 }, testMethod: 'welch' });
    same(
      overall && {
        a: mean(overall.a),
        b: mean(overall.b),
        gap: gap(overall),
        partnership: overall.partnership,
      },
      reference.satisfaction,
    );
  });

  it('for tension, a relationship item on its own scale', () => {
    const [tension] = report.relationship;
    expect(tension).toMatchObject({ item: 'tension', scale: { min: 2, max: 8 } });
    const { partnership: _, ...expected } = reference.tension;
    same(tension && { a: mean(tension.a), b: mean(tension.b), gap: gap(tension) }, expected);
  });

  it('for the cohorts by years of marriage', () => {
    const cells = (side: 'a' | 'b') =>
      Object.fromEntries(
        report.cohorts
          .filter((cut) => cut.side === side && cut.dimension === 'marriage')
          .flatMap((cut) => cut.cells.map(({ value, n, overall }) => [value, { n, overall }])),
      );
    same({ a: cells('a'), b: cells('b') }, reference.cohorts);
  });

  it('and none where the questionnaire asks too little for one', () => {
    expect(report.nps).toBeNull();
    expect(report.driverAnalysis.recommend).toBeNull();
    expect(report.driverFigures.a).toMatchObject([
      { driver: 'positivity', items: [], self: null, alpha: null },
    ]);
    expect(report.trend).toBeNull();
  });
});

describe('with the question on positivity asked twice, so that it makes a driver,', () => {
  it('the correlations with satisfaction are those R computes within each side', async () => {
    const report = await reportOf(...positivityTwice());
    const { a, b } = report.driverAnalysis.overall?.drivers[0] ?? {};
    expect(differences({ a, b }, reference.positivityWithSatisfaction, TOLERANCE)).toEqual([]);
  });
});

/** The same answers under two names: a driver of two questions whose score is the rating itself. */
function positivityTwice(): [questionnaire: string, responses: string] {
  const questionnaire = z
    .looseObject({ items: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse(read(`${NAME}.questionnaire.json`)));
  const twice = questionnaire.items.flatMap((item) =>
    item.id === 'positivity' ? [item, { ...item, id: 'positivity-again' }] : [item],
  );
  const rows = parse(read(`${NAME}.csv`)) as string[][];
  const [header = []] = rows;
  const copied = ['positivity.us', 'positivity.them'].map((name) => header.indexOf(name));
  const wider = rows.map((row, index) => [
    ...row,
    ...copied.map((column) =>
      index === 0 ? (row[column] ?? '').replace('positivity', 'positivity-again') : row[column],
    ),
  ]);
  return [JSON.stringify({ ...questionnaire, items: twice }), stringify(wider)];
}

function behaviour(item: BehaviourFigures) {
  const { rwgSelf, adSelf, rwgOther, adOther } = item.agreement;
  return {
    self: mean(item.self),
    other: mean(item.other),
    gap: gap(item),
    cliffs: { delta: item.cliffsDelta, ci: item.cliffsDeltaCi },
    hedgesG: item.hedgesG,
    agreementSelf: { rwg: rwgSelf, ad: adSelf },
    agreementOther: { rwg: rwgOther, ad: adOther },
    johari: item.johari,
    pAdjusted: item.pAdjusted,
  };
}

function mean({ cannotSay: _, status: __, ...figures }: MeanFigure) {
  return figures;
}

function gap({
  gap: difference,
  gapSe,
  gapDf,
  gapCi,
  p,
}: Pick<BehaviourFigures, 'gap' | 'gapSe' | 'gapDf' | 'gapCi' | 'p'>) {
  return { gap: difference, se: gapSe, df: gapDf, ci: gapCi, p };
}
