import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import { type Guess, guessableOf, scoreGuess } from '../../../shared/report/guess.ts';
import { rankedGaps } from '../../../shared/report/ranked-gaps.ts';
import { aBehaviour, aFullReport, aMean, anNps, aReportOn, aSignalGap } from '../../builders/full-report.ts';
import { anyWave } from './any-wave.ts';
import { reportOf } from './report-of.ts';

const item = (name: string, self: number, other: number) => aSignalGap(self, other, { item: name });
const guessed = (...named: string[]): Guess => ({
  gaps: named.map((name) => ({ target: 'a', item: name })),
  nps: { a: null, b: null },
});
const FIVE = [item('w', 9, 3), item('x', 3, 8), item('y', 8, 4), item('z', 7, 4.5), item('v', 6, 4)];

describe('a guess at the widest gaps', () => {
  test('counts those among the three widest, whichever way they point', () => {
    const result = scoreGuess(guessed('x', 'y', 'z'), aReportOn({ a: FIVE, b: [] }));
    expect(result.hits).toBe(2);
    expect(result.gaps.map(({ gap, hit }) => [gap.item, gap.gap, hit])).toEqual([
      ['x', -5, true],
      ['y', 4, true],
      ['z', 2.5, false],
    ]);
    expect(result.unnamed.map(({ item }) => item)).toEqual(['w']);
  });

  test('takes each of those that share the third place', () => {
    const report = aReportOn({ a: [...FIVE, item('also-y', 4.1, 8.1)], b: [] });
    expect(scoreGuess(guessed('w', 'y', 'also-y'), report).hits).toBe(3);
    expect(scoreGuess(guessed('w', 'x', 'also-y'), report).hits).toBe(3);
    expect(scoreGuess(guessed('w', 'x'), report).unnamed).toHaveLength(2);
  });

  test('ranks as the report does: a signal comes before a wider gap that may be chance', () => {
    const chance = aSignalGap(10, 1, { item: 'chance', verdict: 'tendency' });
    const report = aReportOn({ a: [chance, ...FIVE], b: [] });
    expect(scoreGuess(guessed('chance'), report).hits).toBe(0);
  });

  test('never takes a behaviour that both rate alike for a gap', () => {
    const report = aReportOn({ a: [item('w', 9, 3), aBehaviour({ item: 'alike' })], b: [] });
    expect(scoreGuess(guessed('w', 'alike'), report).hits).toBe(1);
  });

  test('tells the same item apart by the organisation it is about', () => {
    const report = aReportOn({ a: FIVE, b: [item('w', 6, 6.5)] });
    const other: Guess = { gaps: [{ target: 'b', item: 'w' }], nps: { a: null, b: null } };
    expect(scoreGuess(other, report).hits).toBe(0);
  });
});

describe('a guess at the net promoter scores', () => {
  test('misses by whole points, above zero when it was too high', () => {
    const report = aFullReport({
      nps: {
        a: anNps(16.6, [-20, 45]),
        b: anNps(-12.5, [-40, 20]),
        difference: { diff: null, wald: null, adjusted: null },
        partnership: null,
      },
    });
    expect(scoreGuess({ gaps: [], nps: { a: 40, b: -20 } }, report).nps).toEqual({
      a: { guess: 40, score: 17, miss: 23 },
      b: { guess: -20, score: -13, miss: -7 },
    });
  });
});

describe('what is withheld', () => {
  const withheld = aBehaviour({ item: 'kept', self: aMean(null), gap: null, verdict: null });

  test('is neither asked nor scored', () => {
    const report = aReportOn({ a: [withheld, item('w', 9, 3)], b: [] });
    expect(guessableOf(report)).toMatchObject({ places: 1, behaviours: [{ item: 'w' }] });
    const result = scoreGuess(guessed('kept', 'w'), report);
    expect(result.gaps.map(({ gap }) => gap.item)).toEqual(['w']);
  });

  test('leaves nothing to guess where nothing is shown', () => {
    expect(guessableOf({ targets: { a: [withheld], b: [] }, nps: null })).toBeNull();
  });

  test('of any report stays out of the questions and the result', () => {
    fc.assert(
      fc.property(anyWave(12), (wave) => {
        const report = reportOf(wave);
        const guessable = guessableOf(report);
        const shown = rankedGaps(report).filter(({ about }) => about === 'organisation');
        expect(guessable?.behaviours.length ?? 0).toBe(shown.length);
        for (const side of guessable?.scores ?? []) expect(report.nps?.[side].nps).not.toBeNull();

        const everything = SIDES.flatMap((target) =>
          report.targets[target].map(({ item }) => ({ target, item })),
        );
        const result = scoreGuess({ gaps: everything, nps: { a: 0, b: 0 } }, report);
        expect(result.gaps.length).toBe(shown.length);
        expect(result.unnamed).toEqual([]);
        for (const side of SIDES) expect(result.nps[side] === null).toBe(report.nps?.[side].nps == null);
      }),
      { numRuns: 60 },
    );
  });
});

test('behaviours are offered in the order of the questionnaire', () => {
  fc.assert(
    fc.property(anyWave(12), (wave) => {
      const order = wave.questionnaire.items.map(({ id }) => id);
      const { behaviours = [] } = guessableOf(reportOf(wave)) ?? {};
      for (const side of SIDES) {
        const places = behaviours
          .filter(({ target }) => target === side)
          .map(({ item }) => order.indexOf(item));
        expect(places).toEqual([...places].sort((first, second) => first - second));
      }
    }),
    { numRuns: 30 },
  );
});
