import { describe, expect, test } from 'vitest';
import type { Comment } from '../../../shared/response/comment.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';
import { aReport, type Sheet } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';
import { ACME, NORTHWIND } from './small-wave.ts';

const NOTHING = { mean: null, sd: null, ci: null, topBox: null, bottomBox: null };
const withheld = (n: number, cannotSay = 0) => ({ n, cannotSay, status: 'withheld', ...NOTHING });
const meanOnly = (mean: number, n: number) => {
  return { n, cannotSay: 0, status: 'mean-only', ...NOTHING, mean: expect.closeTo(mean, 10) };
};
const minimumOf = (sideMinimum: number) => {
  return { wave: { privacy: { sideMinimum, cohortMinimum: 5, commentMinimum: 5 } } };
};
const comment = (text: string): Comment => ({ item: 'one-change', text, audience: 'both' });

/** `count` times the same sheet. */
const sheets = (count: number, sheet: Sheet) => Array.from({ length: count }, () => sheet);

/** The same sheets, the first one without these answers. */
const without = (all: Sheet[], blank: Sheet) =>
  all.map((sheet, index) => (index === 0 ? { ...sheet, ...blank } : sheet));

describe('the minimum sizes', () => {
  test('withhold an item that too few rated, its gap, and say so', () => {
    const report = aReport({ sheets: without(NORTHWIND, { 'early.us': null }) }, { sheets: ACME });
    expect(report.targets.a.at(0)).toMatchObject({
      self: withheld(4),
      other: { status: 'full' },
      gap: null,
      gapCi: null,
      p: null,
      verdict: null,
      cliffsDelta: null,
      johari: null,
      agreement: { rwgSelf: null, adSelf: null, rwgOther: expect.any(Number) },
    });
    expect(report.withheld).toEqual([{ side: 'a', what: 'items', count: 1, minimum: 5 }]);
  });

  test('leave a withheld item out of its driver, which is none with one item left', () => {
    const report = aReport({ sheets: without(NORTHWIND, { 'early.us': null }) }, { sheets: ACME });
    expect(report.driverFigures.a).toEqual([
      expect.objectContaining({
        driver: 'trust',
        items: [],
        self: null,
        other: null,
        gap: null,
        alpha: null,
      }),
    ]);
    expect(report.driverFigures.b.at(0)?.items).toEqual(['early', 'promises']);
  });

  test('count ratings only: “cannot say” is none', () => {
    const report = aReport({ sheets: without(NORTHWIND, { together: 'NA' }) }, { sheets: ACME });
    expect(report.relationship.at(0)).toMatchObject({ a: withheld(4, 1), b: { status: 'full' }, gap: null });
  });

  test('withhold a prediction, a net promoter score and an overall rating like any other figure', () => {
    const blank = { 'early.predicted': null, recommend: null, overall: null };
    const report = aReport({ sheets: NORTHWIND }, { sheets: without(ACME, blank) });
    expect(report.targets.b.at(0)?.predicted).toEqual(withheld(4));
    expect(report.targets.b.at(0)?.coOrientation).toMatchObject({
      nPairs: 4,
      congruency: null,
      accuracy: null,
    });
    expect(report.nps?.b).toMatchObject({
      n: 4,
      status: 'withheld',
      nps: null,
      promoters: null,
      adjusted: null,
    });
    expect(report.overall).toMatchObject({ b: withheld(4), gap: null });
    expect(report.withheld).toEqual([
      { side: 'b', what: 'items', count: 1, minimum: 5 },
      { side: 'b', what: 'nps', count: 1, minimum: 5 },
      { side: 'b', what: 'overall', count: 1, minimum: 5 },
    ]);
  });

  test('withhold every figure that takes both sides if one is withheld', () => {
    const report = aReport(
      { sheets: NORTHWIND },
      { sheets: without(ACME, { recommend: null, overall: null }) },
    );
    expect(report.nps).toMatchObject({ partnership: null, difference: { diff: null, adjusted: null } });
    expect(report.overall?.partnership).toEqual({ mean: null, se: null, ci: null });
    for (const outcome of ['recommend', 'overall'] as const) {
      expect(report.driverAnalysis[outcome]?.drivers.at(0)?.pooled).toBeNull();
      expect(report.driverAnalysis[outcome]?.relativeWeights).toBeNull();
    }
  });

  test('of three show three answers as a mean alone, and no net promoter score', () => {
    const three = [7, 8, 8].map((rating) => ({ 'early.us': rating, recommend: 10 }));
    const report = aReport({ sheets: three }, { sheets: ACME }, minimumOf(3));
    expect(report.targets.a.at(0)).toMatchObject({ self: meanOnly(23 / 3, 3), gapCi: null, p: null });
    expect(report.targets.a.at(0)?.gap).toBeCloseTo(23 / 3 - 6.4, 10);
    expect(report.nps?.a).toMatchObject({ n: 3, status: 'withheld', nps: null });
    expect(report.withheld).toContainEqual({ side: 'a', what: 'nps', count: 1, minimum: 5 });
  });

  test('of three withhold two answers', () => {
    const report = aReport({ sheets: sheets(2, { overall: 8 }) }, { sheets: ACME }, minimumOf(3));
    expect(report.overall?.a).toEqual(withheld(2));
  });

  test('of more than five show no detail and no correlation below themselves', () => {
    const many = Array.from({ length: 12 }, (_, index): Sheet => {
      const [us, them] = [index % 5, index % 3];
      const about = { 'early.us': us, 'early.them': them, 'promises.us': them, 'promises.them': us };
      return { ...about, overall: index % 4, recommend: index === 0 ? null : index % 7 };
    });
    const some = aReport({ sheets: many.slice(0, 11) }, { sheets: many }, minimumOf(12));
    expect(some.overall).toMatchObject({ a: withheld(11), b: { n: 12, status: 'full' } });
    const { overall, recommend } = aReport({ sheets: many }, { sheets: many }, minimumOf(12)).driverAnalysis;
    expect(overall?.drivers.at(0)?.a).toMatchObject({ n: 12, r: expect.any(Number) });
    expect(recommend?.drivers.at(0)?.a).toMatchObject({ n: 11, r: null, spearman: null });
  });

  test('tell an item that nobody rated from one that is withheld', () => {
    const report = aReport({ sheets: sheets(5, { overall: 8 }) }, { sheets: ACME });
    expect(report.relationship.at(0)?.a).toEqual({ n: 0, cannotSay: 0, status: 'no-answers', ...NOTHING });
    expect(report.withheld).toEqual([]);
  });

  test('withhold the comments of a side on which fewer answered', () => {
    const four = { sheets: NORTHWIND.slice(1), comments: [comment('Call us.')] };
    const report = aReport(four, { sheets: ACME, comments: [comment('Pay us.')] }, minimumOf(3));
    expect(report.comments).toMatchObject({ a: null, b: [comment('Pay us.')] });
    expect(report.withheld).toContainEqual({ side: 'a', what: 'comments', count: 1, minimum: 5 });
  });

  test('do not claim that comments are withheld where none were asked for', () => {
    const items = QUESTIONNAIRE_FILE.items.filter(({ kind }) => kind !== 'comment');
    const snapshot = aSnapshot({ questionnaire: aQuestionnaire({ items }) });
    const report = aReport({ sheets: NORTHWIND.slice(1) }, { sheets: ACME }, { ...minimumOf(3), snapshot });
    expect(report.withheld.map(({ what }) => what)).not.toContain('comments');
  });

  test('are named where a whole side is withheld, with what follows for combined figures', () => {
    const report = aReport({ sheets: NORTHWIND.slice(1) }, { sheets: ACME });
    const named = { side: 'a', organisation: 'Northwind', partner: 'Acme' };
    expect(report.notes).toContainEqual({
      kind: 'side-withheld',
      values: { ...named, responded: 4, minimum: 5 },
    });
    expect(report.notes).toContainEqual({ kind: 'combined-withheld', values: named });
  });
});
