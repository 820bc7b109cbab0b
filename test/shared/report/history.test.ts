import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySide } from '../../../shared/report/by-side.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { GapReport as Report } from '../../../shared/report/gap-report.ts';
import { historyOf } from '../../../shared/report/history.ts';
import { aFullReport, aMean, anNps, aReportOn, aSignalGap } from '../../builders/full-report.ts';
import { aReport, type Sheet } from '../../builders/report.ts';
import { threeWaves } from '../../builders/three-waves.ts';
import { type AnyWave, anyWave } from './any-wave.ts';
import { optionsOf } from './report-of.ts';

const waveOf = (number: number): GapReport['wave'] => ({
  ...aFullReport().wave,
  id: `w${number}`,
  number,
  closedAt: `2026-01-${String(number).padStart(2, '0')}T16:00:00.000Z`,
});

describe('the history', () => {
  test('has each wave’s figures as that wave’s own report shows them, oldest first, this one last', () => {
    const reports = threeWaves();
    const [, , last] = reports;
    expect(last.history).toHaveLength(3);
    for (const [index, { wave, participation, nps, overall, targets }] of reports.entries()) {
      const entry = last.history[index];
      expect(entry).toMatchObject({
        waveId: wave.id,
        number: wave.number,
        closedAt: wave.closedAt,
        responded: bySide((side) => participation[side].responded),
        nps: bySide((side) => ({ value: nps?.[side].nps, ci: nps?.[side].adjusted?.ci })),
        overall: bySide((side) => ({ value: overall?.[side].mean, ci: overall?.[side].ci })),
      });
      expect(entry?.behaviours).toHaveLength(targets.a.length + targets.b.length);
      for (const { target, item, self, other } of entry?.behaviours ?? []) {
        const behaviour = targets[target].find((each) => each.item === item);
        expect(self).toEqual({ value: behaviour?.self.mean, ci: behaviour?.self.ci });
        expect(other).toEqual({ value: behaviour?.other.mean, ci: behaviour?.other.ci });
      }
    }
    expect(Report.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
  });

  test('of a first wave is that wave alone', () => {
    const [first] = threeWaves();
    expect(first.history.map(({ number }) => number)).toEqual([1]);
    expect(first.trend).toBeNull();
  });

  test('looks back on twelve waves, and never on later ones', () => {
    const waves = [...Array(20).keys()].map((place) => aFullReport({ wave: waveOf(place + 1) }));
    const history = historyOf(aFullReport({ wave: waveOf(18) }), waves.toReversed());
    expect(history.map(({ number }) => number)).toEqual([...Array(13).keys()].map((place) => place + 6));
  });

  test('follows behaviours that every wave asked on one scale, and the overall rating only if asked alike', () => {
    const [early, scaled] = [
      aSignalGap(8, 5),
      aSignalGap(4, 3, { item: 'scaled', scale: { min: 1, max: 5 } }),
    ];
    const before = aReportOn(
      { a: [early, { ...scaled, scale: { min: 0, max: 10 } }], b: [] },
      { wave: waveOf(1), overall: null },
    );
    const now = aReportOn({ a: [scaled, early], b: [early] }, { wave: waveOf(2) });
    const [then, today] = historyOf(now, [before]);
    expect(then?.behaviours.map(({ target, item }) => [target, item])).toEqual([['a', 'early']]);
    expect(then?.overall).toEqual({ a: null, b: null });
    expect(today?.overall.a).toEqual({ value: 6, ci: [5.5, 6.5] });
  });

  test('has nothing where a report shows nothing', () => {
    const withheld = {
      ...anNps(0, [-1, 1]),
      status: 'withheld' as const,
      ...{ nps: null, promoters: null, passives: null, detractors: null, wald: null, adjusted: null },
    };
    const report = aReportOn({ a: [aSignalGap(8, 5, { self: aMean(null) })], b: [] });
    const nps = report.nps && { ...report.nps, b: withheld };
    const [entry] = historyOf({ ...report, nps }, []);
    expect(entry?.nps.b).toBeNull();
    expect(entry?.behaviours[0]).toMatchObject({ self: null, other: { value: 5 } });
  });
});

/** The same questionnaire in three waves, a third of the answers each. */
function inThree(wave: AnyWave, change: (sheets: Sheet[], side: 'a' | 'b') => Sheet[] = (sheets) => sheets) {
  const reports: GapReport[] = [];
  for (const number of [1, 2, 3]) {
    const part = (side: 'a' | 'b') => {
      const sheets = wave.sheets[side].filter((_, person) => person % 3 === number - 1);
      return { sheets: number === 3 ? change(sheets, side) : sheets };
    };
    const options = optionsOf({ ...wave, invited: { a: null, b: null } });
    reports.push(
      aReport(part('a'), part('b'), {
        ...options,
        wave: { ...options.wave, number },
        previous: [...reports],
      }),
    );
  }
  return reports;
}

describe('in any three waves', () => {
  test('every figure of the history stands in the report of its wave', () => {
    fc.assert(
      fc.property(anyWave(40), (wave) => {
        const reports = inThree(wave);
        const history = reports.at(-1)?.history ?? [];
        expect(history).toHaveLength(3);
        for (const [index, entry] of history.entries()) {
          const shown = JSON.stringify({ ...reports[index], history: [], trend: null });
          const numbers = JSON.stringify(entry.behaviours).match(/-?\d+\.?\d*(e-?\d+)?/g) ?? [];
          const figures = [entry.nps.a, entry.nps.b, entry.overall.a, entry.overall.b];
          for (const figure of figures) if (figure) expect(shown).toContain(JSON.stringify(figure.value));
          expect(numbers.filter((number) => !shown.includes(number))).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('answers that this wave withholds change neither its history nor its slopes', () => {
    fc.assert(
      fc.property(anyWave(12), fc.constantFrom('a', 'b'), (wave, side) => {
        const strict = { ...wave, sideMinimum: 7 };
        const [, , report] = inThree(strict);
        const [, , other] = inThree(strict, (sheets, of) =>
          of === side
            ? sheets.map((sheet) =>
                Object.fromEntries(
                  Object.entries(sheet).map(([field, answer]) => [
                    field,
                    typeof answer === 'number' ? 3 : answer,
                  ]),
                ),
              )
            : sheets,
        );
        // At most four answers a side in each wave, so nothing of it may be shown.
        expect(other?.history).toEqual(report?.history);
        expect(other?.trend).toEqual(report?.trend);
      }),
      { numRuns: 30 },
    );
  });
});
