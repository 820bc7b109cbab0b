import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { findingSentence } from '../../../shared/report/findings/finding-words.ts';
import { findingsOf } from '../../../shared/report/findings/findings-of.ts';
import { sharedStrength } from '../../../shared/report/findings/shared-strength.ts';
import { sharedWeakness } from '../../../shared/report/findings/shared-weakness.ts';
import type { BehaviourFigures, GapReport } from '../../../shared/report/gap-report.ts';
import {
  aBehaviour,
  aFullReport,
  aMean,
  anNps,
  aReportOn,
  aSharedStrength,
  aSignalGap,
  aTrend,
} from '../../builders/full-report.ts';

const kindsIn = (report: GapReport) => findingsOf(report).map(({ kind }) => kind);
const weakness = (mean: number, item: string, firm = true) =>
  aBehaviour({
    item,
    self: aMean(mean),
    other: aMean(mean),
    johari: { class: 'shared_weakness', firm, reasons: [] },
  });

/** A report in which everything stands out. */
function loud(overrides: Partial<GapReport> = {}): GapReport {
  const behaviours = (shift: number) => [
    aSignalGap(9, 4 + shift, { item: 'one' }),
    aSignalGap(3, 8 + shift, { item: 'two' }),
    weakness(2 + shift, 'three'),
    aSharedStrength(8 + shift, { item: 'four' }),
    aBehaviour({ item: 'five', gap: 1.5, verdict: 'tendency' }),
  ];
  const { overall, participation } = aFullReport();
  const adjusted = { diff: 60, se: 10, ci: [40, 80] as [number, number] };
  return aReportOn(
    { a: behaviours(0), b: behaviours(0.5) },
    {
      participation: { ...participation, b: { ...participation.b, rate: 0.3, lowCoverage: true } },
      nps: {
        a: anNps(50, [30, 70]),
        b: anNps(-10, [-30, 20]),
        difference: { diff: 60, wald: null, adjusted },
        partnership: 20,
      },
      overall: overall && { ...overall, a: aMean(8), b: aMean(5), gap: 3, gapCi: [2, 4], verdict: 'signal' },
      ...overrides,
    },
  );
}

describe('the findings of a report', () => {
  test('a report in which nothing stands out says so and claims nothing', () => {
    expect(kindsIn(aFullReport())).toEqual(['nps-open', 'nps-open', 'no-gap-told']);
  });

  test('a report without any figure has none', () => {
    expect(findingsOf(aReportOn({ a: [], b: [] }, { nps: null, overall: null }))).toEqual([]);
  });

  test('there are never more than seven, coverage and the best strength among them', () => {
    const found = findingsOf(loud());
    expect(found).toHaveLength(7);
    expect(found.map(({ kind }) => kind)).toContain('low-coverage');
    expect(found.filter(({ kind }) => kind === 'shared-strength').map(({ values }) => values.self)).toEqual([
      8.5,
    ]);
  });

  test('signals come before tendencies before noise, then the larger effect', () => {
    const wide = aBehaviour({ item: 'wide', gap: 5, verdict: 'tendency' });
    const gaps = [aSignalGap(8, 6), wide, aSignalGap(3, 6, { item: 'two' })];
    expect(kindsIn(aReportOn({ a: gaps }))).toEqual([
      'other-higher',
      'self-higher',
      'gap-tendency',
      'nps-open',
      'nps-open',
    ]);
  });

  test('of several gaps the widest of an organisation is told', () => {
    const gaps = [aSignalGap(8, 6), aSignalGap(9, 4, { item: 'wide' }), aSignalGap(8, 5, { item: 'mid' })];
    const [first, second] = findingsOf(aReportOn({ a: gaps }));
    expect(first?.about.item).toBe('wide');
    expect(second?.kind).not.toBe('self-higher');
  });

  test('the guess stands in for the gap of the same item', () => {
    const coOrientation = {
      nPairs: 12,
      congruency: 2.8,
      congruencyCi: null,
      accuracy: 0.2,
      accuracyCi: [-0.5, 0.9] as [number, number],
      reading: 'they-already-know' as const,
    };
    const known = aSignalGap(8, 5, { predicted: aMean(5.2), coOrientation });
    expect(kindsIn(aReportOn({ a: [known] })).slice(0, 1)).toEqual(['they-already-know']);
    expect(kindsIn(aReportOn({ a: [known] }))).not.toContain('self-higher');
  });

  test('a strength keeps its place even where its own gap would take it', () => {
    const johari = { class: 'shared_strength' as const, firm: true, reasons: [] };
    expect(kindsIn(aReportOn({ a: [aSignalGap(9.5, 7.5, { johari })] }))).toContain('shared-strength');
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('a strength or weakness is told only if firm (%s)', (firm, count) => {
    const johari = { class: 'shared_strength' as const, firm, reasons: [] };
    const report = aReportOn({ a: [aSharedStrength(8, { johari }), weakness(3, 'two', firm)] });
    expect(sharedStrength(report)).toHaveLength(count);
    expect(sharedWeakness(report)).toHaveLength(count);
  });

  test('a strength is to be kept, a weakness to be tackled', () => {
    const report = aReportOn({ a: [aSharedStrength(8), weakness(3, 'two')] });
    expect(sharedStrength(report)[0]?.finding.action?.habit).toBe('action.keep.habit');
    expect(sharedWeakness(report)[0]?.finding).toMatchObject({
      values: { threshold: 7 },
      action: { habit: 'action.trust.habit' },
    });
  });

  test('a driver that the library does not know gets the general suggestion', () => {
    const [first] = findingsOf(aReportOn({ a: [aSignalGap(9, 4, { driver: 'constructor' })] }));
    expect(first?.action?.habit).toBe('action.general.habit');
  });
});

const mean = fc.double({ min: 0, max: 10, noNaN: true });
const verdict = fc.constantFrom('signal', 'tendency', 'noise', null);
const behaviour = (item: string) =>
  fc
    .record({
      self: mean,
      other: mean,
      verdict,
      half: fc.double({ min: 0, max: 3, noNaN: true }),
      hasInterval: fc.boolean(),
      johari: fc.record({
        class: fc.constantFrom('shared_strength', 'blind_spot', 'hidden_strength', 'shared_weakness'),
        firm: fc.boolean(),
        reasons: fc.constant<string[]>([]),
      }),
      reading: fc.constantFrom('they-already-know', 'false-comfort', 'needless-worry', 'unclear', null),
      accuracy: fc.double({ min: -10, max: 10, noNaN: true }),
    })
    .map(({ self, other, half, hasInterval, reading, accuracy, ...rest }): BehaviourFigures => {
      const gap = self - other;
      return aSignalGap(self, other, {
        item,
        gapCi: hasInterval ? [gap - half, gap + half] : null,
        predicted: aMean(5),
        coOrientation: {
          nPairs: 12,
          congruency: 0,
          congruencyCi: null,
          accuracy,
          accuracyCi: [accuracy - half, accuracy + half],
          reading,
        },
        ...rest,
      });
    });
const behaviours = fc.tuple(behaviour('one'), behaviour('two'), behaviour('three'), behaviour('four'));
const anyReport = fc
  .record({ a: behaviours, b: behaviours, isLow: fc.boolean(), moved: verdict })
  .map(({ a, b, isLow, moved }) => {
    const change = { change: 2, ci: [1, 3] as [number, number], verdict: moved };
    const moves = (['one', 'two'] as const).map((item) => ({
      target: 'a' as const,
      item,
      self: change,
      other: change,
      gapBefore: 1,
      gapNow: 1,
    }));
    const { participation } = aFullReport();
    return loud({
      targets: { a, b },
      participation: isLow ? loud().participation : participation,
      trend: aTrend({ behaviours: moves, nps: { a: change, b: change } }),
    });
  });

describe('the findings of any report', () => {
  test('keep to seven, rank by verdict, repeat nothing and never miss a firm shared strength', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const found = findingsOf(report);
        expect(found.length).toBeLessThanOrEqual(7);
        const ranks = found.map(({ verdict: given }) => ['signal', 'tendency', 'noise'].indexOf(given));
        expect(ranks).toEqual([...ranks].sort());
        const items = found.flatMap(({ about }) => (about.item ? [`${about.target}.${about.item}`] : []));
        expect(new Set(items).size).toBe(items.length);
        expect(found.some(({ kind }) => kind === 'shared-strength')).toBe(sharedStrength(report).length > 0);
        expect(found.some(({ kind }) => kind === 'low-coverage')).toBe(report.participation.b.lowCoverage);
      }),
      { numRuns: 300 },
    );
  });

  test('are the same each time and are told in different sentences', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const found = findingsOf(report);
        expect(findingsOf(structuredClone(report))).toEqual(found);
        const sentences = found.map((finding) => findingSentence(finding, report, messagesIn('en'), 'a'));
        expect(new Set(sentences).size).toBe(found.length);
      }),
      { numRuns: 100 },
    );
  });
});
