import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { differences, type Json } from '../../statistics/compare.ts';
import { type AnyWave, anyWave } from './any-wave.ts';
import { reportOf } from './report-of.ts';
import { rowByRow } from './row-by-row.ts';

const EXACT = 1e-12;
/** Weights are shown down to a smallest eigenvalue of 1e-8, by which rounding is multiplied: 1e8 · 2e-16. */
const CONDITIONED = 2e-8;

/** The report's figures of drivers in the shape of the row-by-row ones, of those that are shown. */
function compare(report: GapReport, wave: AnyWave): string[] {
  const naive = rowByRow(wave);
  const detail = Math.max(5, wave.sideMinimum);
  const found: string[] = [];
  const same = (actual: unknown, expected: unknown, where: string, tolerance = EXACT) => {
    found.push(...differences(actual, expected as Json, tolerance, where));
  };
  for (const target of SIDES) {
    report.driverFigures[target].forEach((driver, place) => {
      const expected = naive.driverFigures[target][place];
      const where = `${target}.${driver.driver}`;
      same(driver.items, expected?.items, `${where}.items`);
      for (const view of ['self', 'other'] as const) {
        const { n = 0, mean, sd } = expected?.[view] ?? {};
        if (driver.items.length === 0) same(driver[view], null, `${where}.${view}`);
        else {
          same(driver[view]?.n, n, `${where}.${view}.n`);
          same(driver[view]?.mean, n < wave.sideMinimum ? null : mean, `${where}.${view}.mean`);
          same(driver[view]?.sd, n < detail ? null : sd, `${where}.${view}.sd`);
        }
      }
      // Alpha of some of the items only is what the reference vectors test.
      if (driver.alpha?.items === driver.items.length) same(driver.alpha, expected?.alpha, `${where}.alpha`);
    });
  }
  for (const outcome of ['recommend', 'overall'] as const) {
    const [analysis, expected] = [report.driverAnalysis[outcome], naive.driverAnalysis[outcome]];
    same(analysis === null, expected === null, outcome);
    analysis?.drivers.forEach((driver, place) => {
      const relation = expected?.drivers[place];
      const where = `${outcome}.${driver.driver}`;
      SIDES.forEach((side, index) => {
        const { n, r, spearman } = driver[side];
        same(n, relation?.n[index], `${where}.${side}.n`);
        if (n < Math.max(10, wave.sideMinimum)) same([r, spearman], [null, null], `${where}.${side}`);
        else same([r, spearman], [relation?.r[index], relation?.spearman[index]], `${where}.${side}`);
      });
      if (driver.pooled) same(driver.pooled.r, relation?.pooled, `${where}.pooled`);
      else
        same(
          relation?.n.some((n) => n < wave.sideMinimum),
          true,
          `${where}.pooled`,
        );
    });
    const hidden = expected?.weights === null || expected?.weightGroups.some((n) => n < wave.sideMinimum);
    if (analysis)
      same(analysis.relativeWeights, hidden ? null : expected?.weights, `${outcome}.weights`, CONDITIONED);
  }
  return found;
}

test('driver figures equal those reckoned person by person', () => {
  fc.assert(
    fc.property(anyWave(), (wave) => {
      expect(compare(reportOf(wave), wave)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
