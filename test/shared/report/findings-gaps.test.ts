import { describe, expect, test } from 'vitest';
import { gapTendency } from '../../../shared/report/findings/gap-tendency.ts';
import { noSignalGap } from '../../../shared/report/findings/no-signal-gap.ts';
import { overallDifference } from '../../../shared/report/findings/overall-difference.ts';
import { signalGap } from '../../../shared/report/findings/signal-gap.ts';
import { aBehaviour, aFullReport, aMean, aReportOn, aSignalGap } from '../../builders/full-report.ts';

const kinds = (candidates: { finding: { kind: string } }[]) => candidates.map(({ finding }) => finding.kind);

describe('a gap that is a signal', () => {
  test('an organisation that sees itself better is told so, with its own rating first', () => {
    const [found] = signalGap(aReportOn({ a: [aSignalGap(8.25, 5)] }));
    expect(found?.finding).toMatchObject({
      kind: 'self-higher',
      verdict: 'signal',
      about: { target: 'a', item: 'early', driver: 'trust' },
      values: { organisation: 'Northwind', partner: 'Acme', self: 8.25, other: 5, gap: 3.25 },
      action: { conversation: 'action.trust.conversation' },
    });
    expect(found?.effect).toBe(0.325);
  });

  test('one that its partner rates higher gets a suggestion for strengths, nothing to mend', () => {
    const [found] = signalGap(aReportOn({ b: [aSignalGap(5, 8)] }));
    expect(found?.finding).toMatchObject({
      kind: 'other-higher',
      values: { organisation: 'Acme', gap: -3 },
      action: { habit: 'action.hidden.habit' },
    });
  });

  test.each(['tendency', 'noise', null] as const)('a gap that is %s is none', (verdict) => {
    expect(signalGap(aReportOn({ a: [aSignalGap(8, 5, { verdict })] }))).toEqual([]);
  });

  test.each([
    [[0.01, 2], 'self-higher'],
    [[0, 2], 'gap-tendency'],
    [[-0.01, 2], 'gap-tendency'],
  ] as const)('with the interval %j it is worded as %s', ([low, high], kind) => {
    const report = aReportOn({ a: [aSignalGap(7, 6, { gapCi: [low, high] })] });
    expect(kinds([...signalGap(report), ...gapTendency(report)])).toEqual([kind]);
  });

  test('a side whose answers do not vary has no interval to show', () => {
    const [found] = signalGap(aReportOn({ a: [aSignalGap(9, 5, { gapCi: null })] }));
    expect(found?.finding.values).toMatchObject({ interval: 'none' });
    expect(found?.finding.values).not.toHaveProperty('low');
  });

  test('a side in which everybody answered has a point and no interval', () => {
    const [found] = signalGap(aReportOn({ a: [aSignalGap(9, 5, { gapCi: [4, 4] })] }));
    expect(found?.finding.values).toMatchObject({ interval: 'none' });
  });

  test.each([
    [true, 'blind_spot'],
    [false, 'none'],
  ])('its Johari class is named only if firm (%s)', (firm, named) => {
    const johari = { class: 'blind_spot' as const, firm, reasons: [] };
    const [found] = signalGap(aReportOn({ a: [aSignalGap(9, 5, { johari })] }));
    expect(found?.finding.values.class).toBe(named);
  });

  test('a gap that is withheld is not spoken of', () => {
    expect(signalGap(aReportOn({ a: [aSignalGap(8, 5, { gap: null })] }))).toEqual([]);
  });
});

describe('a gap that is only a tendency', () => {
  const wide = { self: aMean(7.4), other: aMean(6), gap: 1.4, gapCi: null };

  test('is told as such', () => {
    const [found] = gapTendency(aReportOn({ a: [aBehaviour({ ...wide, verdict: 'tendency' })] }));
    expect(found?.finding).toMatchObject({ kind: 'gap-tendency', verdict: 'tendency' });
  });

  test.each(['noise', null] as const)('%s is not a tendency', (verdict) => {
    expect(gapTendency(aReportOn({ a: [aBehaviour({ ...wide, verdict })] }))).toEqual([]);
  });
});

describe('no gap that is a signal', () => {
  test('no tested gap can be told from chance', () => {
    const [found] = noSignalGap(aFullReport());
    expect(found?.finding).toMatchObject({
      kind: 'no-gap-told',
      verdict: 'noise',
      values: { count: 2 },
      action: null,
    });
  });

  test.each([
    [0.0501, 'no-gap-told'],
    [0.05, 'only-small-gaps'],
  ])('with a small gap of adjusted p %d the sentence is %s', (pAdjusted, kind) => {
    expect(kinds(noSignalGap(aReportOn({ a: [aBehaviour({ gap: 0.4, pAdjusted })] })))).toEqual([kind]);
  });

  test('one signal is enough to keep it back', () => {
    expect(noSignalGap(aReportOn({ a: [aSignalGap(8, 5)] }))).toEqual([]);
  });

  test('gaps that were not tested are not counted, and without any nothing is said', () => {
    const untested = aBehaviour({ item: 'promises', pAdjusted: null });
    const counted = noSignalGap(aReportOn({ a: [aBehaviour(), untested], b: [] }));
    expect(counted[0]?.finding.values.count).toBe(1);
    expect(noSignalGap(aReportOn({ a: [untested], b: [] }))).toEqual([]);
  });
});

describe('the overall difference', () => {
  const overallOf = (a: number, b: number, verdict: 'signal' | 'tendency' | 'noise') => {
    const { overall } = aFullReport();
    if (overall === null) throw new Error('the builder asks for an overall rating');
    const gap = a - b;
    return aFullReport({
      overall: { ...overall, a: aMean(a), b: aMean(b), gap, gapCi: [gap - 0.5, gap + 0.5], verdict },
    });
  };

  test.each([
    ['signal', ['overall-difference']],
    ['tendency', ['overall-tendency']],
    ['noise', []],
  ] as const)('as a %s it reads %j', (verdict, expected) => {
    expect(kinds(overallDifference(overallOf(8, 6, verdict)))).toEqual(expected);
  });

  test('whichever side is higher comes first, with the interval in its direction', () => {
    const [found] = overallDifference(overallOf(5, 8, 'signal'));
    expect(found?.finding.values).toMatchObject({
      higher: 'Acme',
      higherRating: 8,
      lower: 'Northwind',
      distance: 3,
      low: 2.5,
      high: 3.5,
    });
  });

  test('without an overall item nothing is said', () => {
    expect(overallDifference(aFullReport({ overall: null }))).toEqual([]);
  });
});
