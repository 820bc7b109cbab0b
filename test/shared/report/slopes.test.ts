import { describe, expect, test } from 'vitest';
import type { GapReport, MeanFigure } from '../../../shared/report/gap-report.ts';
import { slopesOf } from '../../../shared/report/slopes.ts';
import { trendSlope } from '../../../shared/statistics/trend-slope.ts';
import { aFullReport, aMean, anNps } from '../../builders/full-report.ts';
import { threeWaves } from '../../builders/three-waves.ts';

/** A wave whose side a rates the whole so; nobody knows how many were invited. */
function aWave(number: number, a: Partial<MeanFigure>, overrides: Partial<GapReport> = {}): GapReport {
  const report = aFullReport(overrides);
  const { participation, overall, wave } = report;
  return {
    ...report,
    wave: { ...wave, number },
    participation: { ...participation, a: { ...participation.a, invited: null } },
    overall: overall && { ...overall, a: { ...overall.a, ...a } },
  };
}

const rising = [aWave(1, aMean(5, { sd: 1 })), aWave(2, aMean(6, { sd: 1 })), aWave(4, aMean(8, { sd: 1 }))];

describe('the slope of a figure over waves', () => {
  test('is the change a wave, by wave number, with its interval', () => {
    // SE² = 1/12 each; the numbers' squares about their mean 7/3 sum to 14/3; SE = √(1/12 ÷ 14/3) = 0.133631.
    const slope = slopesOf(rising)?.overall.a;
    expect(slope).toMatchObject({ waves: 3, verdict: 'signal' });
    expect(slope?.slope).toBeCloseTo(1, 12);
    expect(slope?.ci[0]).toBeCloseTo(1 - 1.959963984540054 * 0.1336306, 6);
    expect(slope?.ci[1]).toBeCloseTo(1 + 1.959963984540054 * 0.1336306, 6);
  });

  test('is that of `trendSlope` on the standard errors that the intervals rest on', () => {
    const reports = threeWaves();
    const points = reports.map(({ wave, nps }) => {
      const { nps: mean, se } = nps?.b.adjusted ?? { nps: null, se: null };
      return { t: wave.number, mean, se };
    });
    const { slope, ci } = trendSlope(points);
    expect(reports[2].trend?.slope?.nps.b).toMatchObject({ waves: 3, slope, ci });
  });

  test('is there from three waves on', () => {
    const [one, two, three] = threeWaves();
    expect(two.trend?.slope).toBeNull();
    expect(slopesOf([one, two])).toBeNull();
    expect(three.trend?.slope?.behaviours.length).toBe(three.trend?.behaviours.length);
  });

  test('is null where this wave shows no spread, and leaves out earlier waves that do not', () => {
    const few = { n: 4, status: 'mean-only', sd: null, ci: null } as const;
    const [one, two, four] = rising;
    if (!one || !two || !four) throw new Error('three waves');
    expect(slopesOf([...rising, aWave(5, aMean(9, few))])?.overall.a).toBeNull();
    expect(slopesOf([...rising, aWave(5, aMean(null))])?.overall.a).toBeNull();
    expect(slopesOf([one, aWave(3, aMean(1, few)), two, four])?.overall.a).toEqual(
      slopesOf(rising)?.overall.a,
    );
    expect(slopesOf([one, aWave(3, aMean(1, few)), four])?.overall.a).toBeNull();
  });

  test('is noise if it adds up to less than the change that matters, a tendency if it may be chance', () => {
    const slow = [5, 5.3, 5.6].map((mean, place) => aWave(place + 1, aMean(mean, { n: 400, sd: 1 })));
    expect(slopesOf(slow)?.overall.a?.verdict).toBe('noise');
    const unsure = [5, 5.6, 6.2].map((mean, place) => aWave(place + 1, aMean(mean, { n: 6, sd: 3 })));
    expect(slopesOf(unsure)?.overall.a?.verdict).toBe('tendency');
  });

  test('of the net promoter score is drawn through the adjusted scores', () => {
    const [first] = threeWaves();
    if (!first.nps) throw new Error('asked');
    const { difference, partnership } = first.nps;
    const scored = [10, 20, 30].map((nps, place) => {
      const side = anNps(nps, [nps - 20, nps + 20]);
      return aWave(place + 1, {}, { nps: { a: side, b: side, difference, partnership } });
    });
    expect(slopesOf(scored)?.nps.a?.slope).toBeCloseTo(10, 12);
  });
});
