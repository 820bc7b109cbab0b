import { describe, expect, test } from 'vitest';
import { GapReport } from '../../../shared/report/gap-report.ts';
import { aReport } from '../../builders/report.ts';
import { CLOSES, OPENS } from '../../builders/wave.ts';
import { ACME, NORTHWIND } from './small-wave.ts';

const near = (value: number) => expect.closeTo(value, 10);
const full = (mean: number) =>
  expect.objectContaining({ mean: near(mean), n: 5, cannotSay: 0, status: 'full' });

describe('the gap report of a small wave, reckoned by hand', () => {
  const report = aReport(
    { sheets: NORTHWIND, receipts: ['C', 'A', 'B'] },
    { sheets: ACME, receipts: ['Z', 'Y'] },
  );

  test('says when, between whom, with which questionnaire and by which rules', () => {
    expect(report).toMatchObject({
      schemaVersion: 1,
      wave: { number: 1, openedAt: OPENS, closedAt: CLOSES, timeZone: 'Europe/Berlin' },
      questionnaire: { id: 'small', version: 1 },
      languages: ['en'],
      organisations: { a: 'Northwind', b: 'Acme' },
      rules: { level: 0.95, alpha: 0.05, strengthShare: 0.7, gapShare: 0.1 },
    });
  });

  test('has the response of both sides', () => {
    expect(report.participation.a).toMatchObject({
      invited: 6,
      responded: 5,
      rate: 5 / 6,
      lowCoverage: false,
    });
    expect(report.participation.b).toEqual(report.participation.a);
  });

  test('has the net promoter score of both sides, their difference and their mean', () => {
    // Northwind: 10, 9, 9 promote, 6 detracts: (3 − 1) / 5. Acme: 9 promotes, 6 and 2 detract: (1 − 2) / 5.
    const { a, b, difference, partnership } = report.nps ?? {};
    expect(a).toMatchObject({ nps: 40, n: 5, status: 'full', promoters: 3, passives: 1, detractors: 1 });
    expect(b).toMatchObject({ nps: -20, n: 5, status: 'full', promoters: 1, passives: 2, detractors: 2 });
    expect(difference?.diff).toBeCloseTo(60, 10);
    expect(partnership).toBeCloseTo(10, 10);
  });

  test('has the overall rating of both sides, its gap and the partnership’s', () => {
    expect(report.overall).toMatchObject({ item: 'overall', driver: null, a: full(7), b: full(5), gap: 2 });
    expect(report.overall?.partnership.mean).toBeCloseTo(6, 10);
  });

  test('has how Northwind sees itself, how Acme sees it, and what it expected', () => {
    expect(report.targets.a).toEqual([
      expect.objectContaining({
        item: 'early',
        driver: 'trust',
        scale: { min: 0, max: 10 },
        self: full(8),
        other: full(6.4),
        predicted: full(7),
        gap: near(1.6),
      }),
      expect.objectContaining({ item: 'promises', self: full(8), other: full(5), predicted: null, gap: 3 }),
    ]);
  });

  test('has how Acme sees itself, how Northwind sees it, and what it expected', () => {
    expect(report.targets.b).toEqual([
      expect.objectContaining({ item: 'early', self: full(4), other: full(5), predicted: full(5), gap: -1 }),
      expect.objectContaining({ item: 'promises', self: full(7), other: full(6), predicted: null, gap: 1 }),
    ]);
  });

  test('has the spread, the boxes and the certainty of a mean', () => {
    // 8, 7, 9, 8, 8: s² = 2/4; of six invited: v = (1 − 5/6) · 0.5 / 5 = 1/60; t of 4 df is 2.776445.
    const half = 2.7764451051977987 / Math.sqrt(60);
    expect(report.targets.a.at(0)?.self).toEqual({
      n: 5,
      cannotSay: 0,
      status: 'full',
      mean: 8,
      sd: near(Math.sqrt(0.5)),
      ci: [near(8 - half), near(8 + half)],
      topBox: 0.8,
      bottomBox: 0,
    });
  });

  test('has what is expected and how true it is', () => {
    // Northwind expects 7, one less than its own 8 for each person; Acme gives 6.4.
    const { congruency, accuracy, nPairs, reading } = report.targets.a.at(0)?.coOrientation ?? {};
    expect([nPairs, congruency, accuracy]).toEqual([5, near(1), near(0.6)]);
    // Off by less than a gap that matters, and nearer to Acme’s 6.4 than to their own 8.
    expect(reading).toBe('they-already-know');
    expect(report.targets.a.at(1)?.coOrientation).toBeNull();
  });

  test('has the driver’s scores of both organisations and how they go along with recommending', () => {
    // Northwind about itself: (8+9)/2, (7+8)/2, (9+7)/2, (8+9)/2, (8+7)/2; Acme about Northwind: 5.5, 6, 6, 5.5, 5.5.
    const [trust] = report.driverFigures.a;
    expect(trust).toMatchObject({ driver: 'trust', items: ['early', 'promises'], gap: near(2.3) });
    expect([trust?.self?.mean, trust?.other?.mean]).toEqual([near(8), near(5.7)]);
    // Scores of the partner 6.5, 5.5, 4.5, 6, 5 beside 10, 9, 8, 6, 9, and 5.5, 6, 6, 5.5, 5.5 beside 6, 7, 2, 9, 8;
    // around each side's own means: Σxy = 0.5 − 1.9, Σx² = 2.5 + 0.3, Σy² = 9.2 + 29.2.
    expect(report.driverAnalysis.recommend?.drivers.at(0)).toMatchObject({
      driver: 'trust',
      a: { n: 5, r: null },
      b: { n: 5, r: null },
      pooled: { n: 10, groups: 2, df: 7, r: near(-1.4 / Math.sqrt(2.8 * 38.4)) },
    });
  });

  test('gives no priority to a driver that goes along with the opposite', () => {
    const importance = near(-1.4 / Math.sqrt(2.8 * 38.4));
    expect(report.priorities).toEqual([
      { target: 'a', driver: 'trust', importance, gap: near(2.3), score: 0 },
      { target: 'b', driver: 'trust', importance, gap: 0, score: 0 },
    ]);
  });

  test('has the relationship as both sides rate it', () => {
    expect(report.relationship).toEqual([
      expect.objectContaining({ item: 'together', driver: 'trust', a: full(7), b: full(5), gap: 2 }),
    ]);
  });

  test('words each question as its readers read it', () => {
    expect(report.targets.b.at(0)?.text).toEqual({
      self: { en: 'We tell Northwind early.' },
      other: { en: 'Acme tells us early.' },
    });
    expect(report.overall?.text).toEqual({
      a: { en: 'How well do Northwind and Acme work together?' },
      b: { en: 'How well do Acme and Northwind work together?' },
    });
  });

  test('lists the receipts sorted, so that their order tells nothing', () => {
    expect(report.receipts).toEqual({ a: ['A', 'B', 'C'], b: ['Y', 'Z'] });
  });

  test('withholds nothing, and says for what there are too few answers', () => {
    expect(report.withheld).toEqual([]);
    const alphas = { kind: 'alpha-too-few', values: { count: 2, minimum: 20 } };
    const correlations = (side: 'a' | 'b', outcome: string) => ({
      kind: 'correlations-too-few',
      values: { side, organisation: report.organisations[side], outcome, minimum: 10 },
    });
    const weights = (outcome: string) => ({
      kind: 'weights-too-few',
      values: { outcome, n: 10, minimum: 30 },
    });
    expect(report.notes).toEqual([
      alphas,
      ...['recommend', 'overall'].flatMap((outcome) => [
        correlations('a', outcome),
        correlations('b', outcome),
        weights(outcome),
      ]),
    ]);
  });

  test('is a valid report', () => {
    expect(GapReport.parse(report)).toEqual(report);
  });
});
