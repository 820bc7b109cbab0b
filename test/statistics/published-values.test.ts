import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../shared/statistics/benjamini-hochberg.ts';
import { choosePenalty } from '../../shared/statistics/choose-penalty.ts';
import { cliffsDelta } from '../../shared/statistics/cliffs-delta.ts';
import { coMoments } from '../../shared/statistics/co-moments.ts';
import { correlation } from '../../shared/statistics/correlation.ts';
import { crossValidated, stratifiedFolds } from '../../shared/statistics/cross-validation.ts';
import { gapFlag } from '../../shared/statistics/gap-flag.ts';
import { gapTest } from '../../shared/statistics/gap-test.ts';
import { rescaled } from '../../shared/statistics/person-score.ts';
import { responseRate } from '../../shared/statistics/response-rate.ts';
import { riskModelVerdict } from '../../shared/statistics/risk-model-verdict.ts';

describe('published values', () => {
  it('Benjamini and Hochberg 1995, table of 15 p values: four remain at .05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((adjusted) => adjusted !== null && adjusted <= 0.05)).toHaveLength(4);
  });

  it('the effsize package’s example of Cliff’s delta: −0.25, −0.727 to 0.389', () => {
    const { delta, ci } = cliffsDelta([2, 3, 3, 1, 1], [1, 1, 1, 2, 1]);
    expect(delta).toBe(-0.25);
    expect(ci).toEqual([expect.closeTo(-0.7265846, 7), expect.closeTo(0.3890062, 7)]);
  });

  it('Fisher’s tea tasting: separating 4 from 4 has p = 2/70', () => {
    expect(gapTest([4, 0], [0, 4]).p).toBeCloseTo(2 / 70, 12);
  });

  it('Anscombe’s first quartet: r = 0.816', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(coMoments(x.map((value, i) => [value, y[i] ?? 0]))).r).toBeCloseTo(0.81642, 5);
  });

  it('Wilson’s interval of none of ten reaches 0.2775', () => {
    expect(responseRate(0, 10).ci).toEqual([0, expect.closeTo(0.2775, 4)]);
  });
});

describe('our own rules', () => {
  it('call a gap notable only if it is wide and not chance', () => {
    const rule = { delta: 0.4, alpha: 0.05 };
    expect(gapFlag(3.8 - 3.4, 0.05, rule)).toBe('notable');
    expect(gapFlag(-0.4, 0.2, rule)).toBe('indicative');
    expect(gapFlag(-0.4, null, rule)).toBe('indicative');
    expect(gapFlag(0.3, 0.001, rule)).toBe('none');
    expect(gapFlag(null, null, rule)).toBe('none');
  });

  it('move a rating to 0–10', () => {
    expect([1, 3, 5].map((rating) => rescaled(rating, { min: 1, max: 5 }))).toEqual([0, 5, 10]);
  });

  it('deal each class evenly over the folds', () => {
    const events = Array.from({ length: 40 }, (_, index) => index % 4 === 0);
    const folds = stratifiedFolds(events, 5);
    for (const fold of [0, 1, 2, 3, 4]) {
      expect(folds.filter((own, index) => own === fold && events[index])).toHaveLength(2);
      expect(folds.filter((own, index) => own === fold && !events[index])).toHaveLength(6);
    }
  });

  it('give no out-of-fold probabilities where a fold leaves one class only', () => {
    const { outOfFold, auc } = crossValidated([[1], [2], [3]], [true, false, false], [0, 1, 1], 1);
    expect(outOfFold).toEqual([null, null, null]);
    expect(auc).toEqual({ auc: null, se: null, ci: null });
  });

  it('choose a strong penalty where the predictor says nothing and a weaker one where it says much', () => {
    const events = Array.from({ length: 40 }, (_, index) => index % 2 === 0);
    const folds = stratifiedFolds(events, 5);
    const telling = events.map((event, index) => [(event ? 2 : 0) + (index % 3)]);
    const idle = events.map((_, index) => [index % 4 < 2 ? 1 : 0]);
    expect(choosePenalty(idle, events, folds)).toBe(100);
    expect(choosePenalty(telling, events, folds)).toBeLessThan(100);
    expect(choosePenalty([], [], [])).toBeNull();
  });

  it('let a model replace the rule only with enough outcomes, better than chance and than the rule', () => {
    const outcomes = (happened: number, all: number) =>
      Array.from({ length: all }, (_, index) => index < happened);
    const auc = (value: number, low: number) => ({ auc: value, se: 0.05, ci: [low, 1] as [number, number] });
    const rule = auc(0.7, 0.6);
    expect(riskModelVerdict(outcomes(12, 29), auc(0.9, 0.8), rule)).toBe('few_outcomes');
    expect(riskModelVerdict(outcomes(9, 40), auc(0.9, 0.8), rule)).toBe('few_events');
    expect(riskModelVerdict(outcomes(12, 40), auc(0.6, 0.45), rule)).toBe('no_better_than_chance');
    expect(riskModelVerdict(outcomes(12, 40), auc(0.65, 0.55), rule)).toBe('no_better_than_rule');
    expect(riskModelVerdict(outcomes(12, 40), auc(0.9, 0.8), rule)).toBe('use');
  });
});
