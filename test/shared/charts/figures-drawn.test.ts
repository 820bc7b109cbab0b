import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementChart } from '../../../shared/charts/agreement-chart.ts';
import { driverChart } from '../../../shared/charts/driver-chart.ts';
import { gapChart } from '../../../shared/charts/gap-chart.ts';
import { johariChart } from '../../../shared/charts/johari-chart.ts';
import { npsChart } from '../../../shared/charts/nps-chart.ts';
import { trendChart } from '../../../shared/charts/trend-chart.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { aChartReport, aViewedBehaviour } from '../../builders/chart-report.ts';
import { chartOptions, FOUR_WAVES } from './drawn.ts';
import { placesOf, segmentsOf, wordsOf } from './read-chart.ts';

/** Positions rise or fall in proportion to the values they stand for, whatever the order. */
function expectProportional(values: readonly number[], positions: readonly number[]) {
  expect(positions).toHaveLength(values.length);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number) => positions[values.indexOf(value)] ?? Number.NaN;
  for (const [index, value] of values.entries()) {
    const share = high === low ? 0 : (value - low) / (high - low);
    expect(positions[index]).toBeCloseTo(at(low) + share * (at(high) - at(low)), 1);
  }
}

const mean = fc.option(
  fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
  { freq: 3 },
);
const means = fc.array(fc.tuple(mean, mean), { minLength: 1, maxLength: 12 });

function reportOf(
  pairs: readonly (readonly [number | null, number | null])[],
  target: Side = 'a',
): GapReport {
  const items = pairs.map(([self, other], index) =>
    aViewedBehaviour({
      item: `i${index}`,
      self,
      other,
      text: { self: { en: `Q${index}` }, other: { en: `Q${index}` } },
    }),
  );
  return aChartReport({ targets: target === 'a' ? { a: items, b: [] } : { a: [], b: items } });
}

describe('the chart of gaps', () => {
  test('has a mark for each mean that is shown, at its value, and a link for each gap', () => {
    fc.assert(
      fc.property(means, (pairs) => {
        const report = reportOf(pairs);
        const svg = gapChart(report, { ...chartOptions(), target: 'a' });
        if (!svg) throw new Error('nothing drawn');
        const ticks = placesOf(svg, 'tick').map(({ x }) => x);
        const place = (value: number) => (ticks[0] ?? 0) + (value / 10) * ((ticks[5] ?? 0) - (ticks[0] ?? 0));
        for (const [side, index] of [
          ['a', 0],
          ['b', 1],
        ] as const) {
          const shown = pairs.flatMap((pair) => (pair[index] === null ? [] : [pair[index]]));
          const drawn = placesOf(svg, `side-${side}-mark`).map(({ x }) => x);
          const expected = shown.map(place);
          expectNear(sorted(drawn), sorted(expected));
          expect(segmentsOf(svg, `side-${side}-interval`)).toHaveLength(shown.length);
        }
        const gaps = pairs.filter(([self, other]) => self !== null && other !== null).length;
        expect(segmentsOf(svg, 'link')).toHaveLength(gaps);
        expect(wordsOf(svg, 'gap-value')).toHaveLength(gaps);
        expect(wordsOf(svg, 'missing')).toHaveLength(pairs.length - gaps);
      }),
      { numRuns: 40 },
    );
  });

  test('says no gap but those of the report', () => {
    const report = aChartReport();
    const options = chartOptions();
    const svg = gapChart(report, { ...options, target: 'both' });
    const gaps = SIDES.flatMap((side) =>
      report.targets[side].flatMap(({ gap }) => (gap === null ? [] : [gap])),
    );
    const words = svg ? wordsOf(svg, 'gap-value') : [];
    expect(sortedWords(words)).toEqual(sortedWords(gaps.map((gap) => options.messages.signed(gap))));
  });

  test('shows signals before tendencies before noise, and rows without a gap last', () => {
    const svg = gapChart(aChartReport(), { ...chartOptions(), target: 'both' });
    if (!svg) throw new Error('nothing drawn');
    const heights = ['verdict-signal', 'verdict-tendency', 'verdict-noise', 'missing'].map((name) =>
      placesOf(svg, name).map(({ y }) => y),
    );
    expect(heights.map(({ length }) => length)).toEqual([4, 2, 3, 1]);
    expect(heights.flat()).toEqual(sorted(heights.flat()));
  });

  test('mirrors its colours and shapes when the sides are swapped', () => {
    const pairs: [number, number][] = [
      [8, 5],
      [4, 6.5],
    ];
    const [one, two] = [
      gapChart(reportOf(pairs, 'a'), { ...chartOptions(), target: 'a' }),
      gapChart(reportOf(pairs, 'b'), { ...chartOptions(), target: 'b' }),
    ];
    if (!one || !two) throw new Error('nothing drawn');
    for (const side of SIDES) {
      const [here, there] = [`side-${side}-mark`, `side-${otherSide(side)}-mark`];
      expect(placesOf(one, here)).toEqual(placesOf(two, there));
      expect(fillOf(one, here)).toBe(fillOf(two, here));
      expect(fillOf(one, here)).not.toBe(fillOf(two, there));
      expect(pathOf(one, here)).not.toBe(pathOf(two, there));
    }
  });

  test('is worded as its reader read the questions', () => {
    const label = (reader: Side | null) => {
      const svg = gapChart(aChartReport(), { ...chartOptions({ reader }), target: 'a' });
      return svg ? wordsOf(svg, 'label')[0] : null;
    };
    expect(label('a')).toBe('We tell Sample Telecom early when a commitment is at risk.');
    expect(label(null)).toBe('We tell Sample Telecom early when a commitment is at risk.');
    expect(label('b')).toBe('Example Freight tells us early when a commitment is at risk.');
  });

  test('has the whole question at hand where three lines cannot hold it', () => {
    const question = 'We say what we think. '.repeat(14).trim();
    const text = { self: { en: question }, other: { en: question } };
    const report = aChartReport({
      targets: { a: [aViewedBehaviour({ item: 'i', self: 8, other: 6, text })], b: [] },
    });
    const svg = gapChart(report, { ...chartOptions({ width: 360 }), target: 'a' });
    expect(svg && wordsOf(svg, 'label')[0]).toMatch(/…$/);
    expect(svg?.querySelector('.label title')?.textContent).toBe(question);
  });

  test('mirrors for those who read from the right', () => {
    const messages = { ...chartOptions().messages, language: 'ar' };
    const svg = gapChart(aChartReport(), { ...chartOptions({ messages }), target: 'a' });
    if (!svg) throw new Error('nothing drawn');
    const ticks = placesOf(svg, 'tick').map(({ x }) => x);
    expect(ticks).toEqual(sorted(ticks).reverse());
    expect(placesOf(svg, 'label').every(({ x }) => x === 900)).toBe(true);
  });
});

describe('the chart of net promoter scores', () => {
  test('has each score at its value, and withholds mark, interval and bar alike', () => {
    const { nps } = aChartReport();
    const svg = npsChart(aChartReport(), chartOptions());
    if (!svg || !nps) throw new Error('nothing drawn');
    const x = SIDES.map((side) => placesOf(svg, `side-${side}-mark`)[0]?.x ?? 0);
    const ticks = placesOf(svg, 'tick').map((place) => place.x);
    expectProportional([-100, 100, nps.a.nps ?? 0, nps.b.nps ?? 0], [ticks[0] ?? 0, ticks[4] ?? 0, ...x]);
    const none = { ...nps.a, nps: null, adjusted: null, wald: null, status: 'withheld' as const };
    const hidden = npsChart(aChartReport({ nps: { ...nps, a: none } }), chartOptions());
    if (!hidden) throw new Error('nothing drawn');
    expect(placesOf(hidden, 'side-a-mark')).toEqual([]);
    expect(segmentsOf(hidden, 'side-a-interval')).toEqual([]);
    expect(segmentsOf(hidden, 'promoters')).toHaveLength(1);
    expect(wordsOf(hidden, 'score')).toEqual(['−25']);
    expect(wordsOf(hidden, 'missing')).toEqual(['withheld']);
  });
});

describe('the four fields', () => {
  test('have a spot for each behaviour with both means, at its values', () => {
    fc.assert(
      fc.property(means, (pairs) => {
        const report = reportOf(pairs);
        const svg = johariChart(report, 'a', chartOptions());
        const placed = pairs.filter(([self, other]) => self !== null && other !== null);
        if (!svg) {
          expect(placed).toEqual([]);
          return;
        }
        const spots = placesOf(svg, 'spot');
        const texts = new Map(wordsOf(svg, 'label').map((words, index) => [words, index]));
        const values = [...texts.keys()].flatMap((words) => {
          const [self, other] = pairs[Number(words.slice(1))] ?? [null, null];
          return self === null || other === null ? [] : [[self, other] as const];
        });
        expectProportional(
          values.map(([self]) => self),
          spots.map(({ x }) => x),
        );
        expectProportional(
          values.map(([, other]) => other),
          spots.map(({ y }) => y),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('lay no disc on another', () => {
    const crowd = Array.from(
      { length: 30 },
      (_, index) => [7 + (index % 3) / 10, 7 + (index % 5) / 10] as const,
    );
    const svg = johariChart(reportOf(crowd), 'a', chartOptions({ width: 360 }));
    if (!svg) throw new Error('nothing drawn');
    const discs = placesOf(svg, 'disc');
    const near = discs.flatMap((one, index) =>
      discs.slice(index + 1).filter((two) => Math.hypot(one.x - two.x, one.y - two.y) < 21),
    );
    expect(discs).toHaveLength(30);
    expect(near).toEqual([]);
  });
});

describe('the chart of drivers', () => {
  test('has a spot for each driver with gap and importance, and names the others', () => {
    const svg = driverChart(aChartReport(), 'a', chartOptions());
    if (!svg) throw new Error('nothing drawn');
    expect(placesOf(svg, 'spot')).toHaveLength(2);
    expect(segmentsOf(svg, 'interval')).toHaveLength(2);
    expect(wordsOf(svg, 'note')).toEqual([
      'importance 0.71 · gap +1.6',
      'importance 0.38 · gap −0.1',
      'a single question',
    ]);
  });

  test('is a strip by gap where no correlation may be shown', () => {
    const { priorities } = aChartReport();
    const without = priorities.map((priority) => ({ ...priority, importance: null, score: null }));
    const report = aChartReport({ priorities: without, driverAnalysis: { recommend: null, overall: null } });
    const svg = driverChart(report, 'a', chartOptions());
    if (!svg) throw new Error('nothing drawn');
    expect(new Set(placesOf(svg, 'spot').map(({ y }) => y)).size).toBe(1);
    expect(segmentsOf(svg, 'interval')).toEqual([]);
    expect(wordsOf(svg, 'axis-title')[0]).toBe('Importance is not shown: too few answers for a correlation.');
  });
});

describe('the chart of agreement', () => {
  test('has a mark for each spread that is shown, at its value, the widest first', () => {
    const report = aChartReport();
    const svg = agreementChart(report, { ...chartOptions(), target: 'a' });
    if (!svg) throw new Error('nothing drawn');
    const own = wordsOf(svg, 'side-a-value').map(Number);
    const partner = wordsOf(svg, 'side-b-value').map(Number);
    expectProportional(
      own,
      placesOf(svg, 'side-a-mark').map(({ x }) => x),
    );
    expectProportional(
      partner,
      placesOf(svg, 'side-b-mark').map(({ x }) => x),
    );
    expect([own.length, partner.length, wordsOf(svg, 'missing').length]).toEqual([6, 5, 1]);
    expect(Math.max(...own, ...partner)).toBe(partner[0]);
  });
});

describe('the chart of waves', () => {
  test('has a mark for each figure at its value, and breaks the line where one is withheld', () => {
    const { organisations } = aChartReport();
    const options = { ...chartOptions(), organisations, overallScale: null, level: 0.95 };
    const svg = trendChart(FOUR_WAVES, options);
    if (!svg) throw new Error('nothing drawn');
    const scores = FOUR_WAVES.flatMap(({ nps }) => (nps.b === null ? [] : [nps.b.value]));
    expectProportional(
      scores,
      placesOf(svg, 'side-b-mark').map(({ y }) => y),
    );
    expect(svg.querySelector('.side-b-series path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(wordsOf(svg, 'latest')).toEqual(['+17', '+12']);
  });

  test('is none without figures', () => {
    const { organisations } = aChartReport();
    const none = FOUR_WAVES.map((wave) => ({
      ...wave,
      nps: { a: null, b: null },
      overall: { a: null, b: null },
    }));
    const options = { ...chartOptions(), organisations, overallScale: { min: 0, max: 10 }, level: 0.95 };
    expect([trendChart([], options), trendChart(none, options)]).toEqual([null, null]);
  });
});

function expectNear(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 4);
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((first, second) => first - second);
}

function sortedWords(words: readonly string[]): string[] {
  return [...words].sort();
}

function fillOf(svg: SVGSVGElement, className: string): string | null | undefined {
  return svg.querySelector(`g.${className}`)?.getAttribute('fill');
}

function pathOf(svg: SVGSVGElement, className: string): string | null | undefined {
  return svg.querySelector(`g.${className} > *`)?.outerHTML.replace(/transform="[^"]*"/, '');
}
