import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherSide, SIDES } from '../../../shared/partnership/partnership.ts';
import { scaleOf } from '../../../shared/questionnaire/questionnaire.ts';
import { GapReport } from '../../../shared/report/gap-report.ts';
import { startReport } from '../../../shared/report/report-run.ts';
import type { Answer } from '../../../shared/response/answer.ts';
import { differences, type Json } from '../../statistics/compare.ts';
import { type AnyWave, anyWave } from './any-wave.ts';
import { NO_EXTRAS, reportOf, responsesOf, setupOf } from './report-of.ts';

/** With sides a and b exchanged: people, invitations, and of whom items are asked. */
function swapped(wave: AnyWave): AnyWave {
  const { questionnaire, sheets, invited } = wave;
  const items = questionnaire.items.map((item) => {
    return item.sides ? { ...item, sides: item.sides.map(otherSide) } : item;
  });
  return {
    ...wave,
    questionnaire: { ...questionnaire, items },
    sheets: { a: sheets.b, b: sheets.a },
    invited: { a: invited.b, b: invited.a },
  };
}

/** Every rating and both ends of every scale but the recommend item's moved by so much. */
function moved(wave: AnyWave, by: number): AnyWave {
  const { questionnaire, sheets } = wave;
  const items = questionnaire.items.map((item) => {
    if (item.kind === 'comment' || item.kind === 'recommend') return item;
    const { min, max } = scaleOf(questionnaire, item);
    return { ...item, scale: { min: min + by, max: max + by } };
  });
  const recommend = questionnaire.items.find(({ kind }) => kind === 'recommend')?.id;
  const move = (field: string, answer: Answer) =>
    typeof answer === 'number' && field !== recommend ? answer + by : answer;
  const moveAll = (side: 'a' | 'b') =>
    sheets[side].map((sheet) =>
      Object.fromEntries(Object.entries(sheet).map(([field, answer]) => [field, move(field, answer)])),
    );
  return {
    ...wave,
    questionnaire: { ...questionnaire, items },
    sheets: { a: moveAll('a'), b: moveAll('b') },
  };
}

/** Other ids, the items in the opposite order. */
function relabelled(wave: AnyWave): AnyWave {
  const { questionnaire, sheets } = wave;
  const items = questionnaire.items.toReversed().map((item) => ({ ...item, id: `new-${item.id}` }));
  const relabel = (side: 'a' | 'b') =>
    sheets[side].map((sheet) =>
      Object.fromEntries(Object.entries(sheet).map(([field, answer]) => [`new-${field}`, answer])),
    );
  return {
    ...wave,
    questionnaire: { ...questionnaire, items },
    sheets: { a: relabel('a'), b: relabel('b') },
  };
}

const same = (actual: unknown, expected: unknown, tolerance = 1e-9) =>
  expect(differences(actual, expected as Json, tolerance)).toEqual([]);

describe('for any wave', () => {
  test('the report is valid, and every number in it is finite', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const report = reportOf(wave);
        expect(GapReport.parse(report)).toEqual(report);
      }),
    );
  });

  test('swapping the sides exchanges the targets and negates the gaps of the relationship', () => {
    fc.assert(
      fc.property(anyWave(12), (wave) => {
        const [report, mirror] = [reportOf(wave), reportOf(swapped(wave))];
        same(mirror.targets, { a: report.targets.b, b: report.targets.a });
        same(mirror.driverFigures, { a: report.driverFigures.b, b: report.driverFigures.a });
        same(mirror.participation, { a: report.participation.b, b: report.participation.a });
        expect(mirror.nps?.partnership).toEqual(report.nps?.partnership);
        same(mirror.overall?.partnership ?? null, report.overall?.partnership ?? null);
        for (const [place, item] of [...report.relationship, report.overall].entries()) {
          const other = [...mirror.relationship, mirror.overall][place];
          same([other?.a ?? null, other?.b ?? null], [item?.b ?? null, item?.a ?? null]);
          if (item?.gap == null) expect(other?.gap ?? null).toBeNull();
          else expect(other?.gap).toBeCloseTo(-item.gap, 10);
          expect([other?.verdict, other?.testMethod]).toEqual([item?.verdict, item?.testMethod]);
        }
        for (const outcome of ['recommend', 'overall'] as const) {
          const [one, two] = [report.driverAnalysis[outcome], mirror.driverAnalysis[outcome]];
          same(
            two?.drivers.map(({ pooled }) => pooled) ?? null,
            one?.drivers.map(({ pooled }) => pooled) ?? null,
          );
          same(two?.relativeWeights ?? null, one?.relativeWeights ?? null);
        }
      }),
    );
  });

  test('other names and another order of the items change no figure', () => {
    fc.assert(
      fc.property(anyWave(12), (wave) => {
        const [report, other] = [reportOf(wave), reportOf(relabelled(wave))];
        for (const target of SIDES) {
          const behaviours = other.targets[target].toReversed().map((each) => {
            return { ...each, item: each.item.replace('new-', '') };
          });
          same(behaviours, report.targets[target]);
          const drivers = other.driverFigures[target].map((each) => {
            return { ...each, items: each.items.toReversed().map((item) => item.replace('new-', '')) };
          });
          same(drivers, report.driverFigures[target]);
        }
        same(other.driverAnalysis, report.driverAnalysis);
        same(other.profiles, report.profiles);
      }),
    );
  });

  test('adding a constant to the scales moves the means and nothing else', () => {
    fc.assert(
      fc.property(anyWave(12), fc.integer({ min: -20, max: 20 }), (wave, by) => {
        const [report, other] = [reportOf(wave), reportOf(moved(wave, by))];
        for (const target of SIDES) {
          report.targets[target].forEach((item, place) => {
            const shifted = other.targets[target][place];
            if (item.self.mean !== null) expect(shifted?.self.mean).toBeCloseTo(item.self.mean + by, 9);
            const { scale: _, self, other: theirs, predicted: __, ...figures } = item;
            const { mean: ___, ci: ____, ...spread } = self;
            const { mean: _____, ci: ______, ...theirSpread } = theirs;
            expect(shifted).toBeDefined();
            same(
              Object.fromEntries(
                Object.keys(figures).map((key) => [key, shifted?.[key as keyof typeof figures] ?? null]),
              ),
              figures,
            );
            expect(shifted?.self).toMatchObject({
              n: spread.n,
              topBox: spread.topBox,
              status: spread.status,
            });
            expect(shifted?.other).toMatchObject({ n: theirSpread.n, bottomBox: theirSpread.bottomBox });
          });
        }
        same(other.driverAnalysis, report.driverAnalysis);
        same(other.nps, report.nps);
      }),
    );
  });

  test('the order of the answers is irrelevant to the last digit', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const reversed = { a: wave.sheets.a.toReversed(), b: wave.sheets.b.toReversed() };
        expect(reportOf({ ...wave, sheets: reversed })).toEqual(reportOf(wave));
      }),
    );
  });

  test('answers read in parts that are merged give the same report to the last digit', () => {
    fc.assert(
      fc.property(anyWave(), fc.nat(), (wave, cut) => {
        const responses = responsesOf(wave);
        const at = responses.length === 0 ? 0 : cut % responses.length;
        const parts = [responses.slice(at), responses.slice(0, at)];
        const [first, second] = parts.map((part) => {
          const counting = startReport(setupOf(wave));
          for (const response of part) counting.add(response);
          return counting;
        });
        if (!first || !second) throw new Error('two parts');
        first.merge(second);
        const [one, two] = parts.map((part) => {
          const scoring = first.next();
          for (const response of part) scoring.add(response);
          return scoring;
        });
        if (!one || !two) throw new Error('two parts');
        two.merge(one);
        expect(two.finish(NO_EXTRAS)).toEqual(reportOf(wave));
      }),
    );
  });

  test('answers read all at once give the same report as one by one', () => {
    fc.assert(
      fc.property(anyWave(), (wave) => {
        const responses = responsesOf(wave);
        const packed = (side: 'a' | 'b') =>
          Uint8Array.from(
            responses.filter((each) => each.side === side).flatMap(({ answers }) => [...answers]),
          );
        const counting = startReport(setupOf(wave));
        for (const side of SIDES) counting.addMany(side, packed(side));
        const scoring = counting.next();
        for (const side of SIDES) scoring.addMany(side, packed(side));
        expect(scoring.finish(NO_EXTRAS)).toEqual(reportOf(wave));
      }),
    );
  });

  test('no figure from fewer answers than the minimum is shown', () => {
    fc.assert(
      fc.property(anyWave(12), (wave) => {
        const report = reportOf(wave);
        const detail = Math.max(5, wave.sideMinimum);
        const behaviours = SIDES.flatMap((target) => report.targets[target]);
        const relationship = [...report.relationship, ...(report.overall ? [report.overall] : [])];
        const figures = [
          ...behaviours.flatMap(({ self, other, predicted }) => [
            self,
            other,
            ...(predicted ? [predicted] : []),
          ]),
          ...relationship.flatMap(({ a, b }) => [a, b]),
        ];
        for (const { n, mean, sd, ci, topBox, bottomBox } of figures) {
          if (n < wave.sideMinimum) expect(mean).toBeNull();
          if (n < detail) expect([sd, ci, topBox, bottomBox]).toEqual([null, null, null, null]);
        }
        for (const { self, other, gap, gapCi, p, cliffsDelta, hedgesG } of behaviours) {
          const fewest = Math.min(self.n, other.n);
          if (fewest < wave.sideMinimum) expect(gap).toBeNull();
          if (fewest < detail) expect([gapCi, p, cliffsDelta, hedgesG]).toEqual([null, null, null, null]);
        }
        for (const score of report.nps ? [report.nps.a, report.nps.b] : []) {
          if (score.n < detail) expect([score.nps, score.promoters]).toEqual([null, null]);
        }
      }),
    );
  });
});

test('a second pass over other answers than the first is refused', () => {
  const [wave] = fc.sample(anyWave(), { numRuns: 1, seed: 1 });
  if (!wave) throw new Error('a wave');
  const counting = startReport(setupOf(wave));
  for (const response of responsesOf(wave)) counting.add(response);
  expect(responsesOf(wave).length).toBeGreaterThan(0);
  expect(() => counting.next().finish(NO_EXTRAS)).toThrow(RangeError);
});

test('an answer beyond its scale is refused, whoever packed it', () => {
  const [wave] = fc.sample(anyWave(), { numRuns: 1, seed: 1 });
  if (!wave) throw new Error('a wave');
  const counting = startReport(setupOf(wave));
  const width = responsesOf(wave)[0]?.answers.length ?? 0;
  for (const side of SIDES) counting.add({ side, answers: new Uint8Array(width).fill(200), cohorts: {} });
  expect(() => counting.next()).toThrow(/beyond the scale/);
});
