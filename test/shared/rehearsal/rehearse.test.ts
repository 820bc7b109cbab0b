import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import { finished, type RehearsedCell, rehearse, withheldShare } from '../../../shared/rehearsal/rehearse.ts';
import {
  type RehearsedDraft,
  type RehearsedMember,
  rehearsedSides,
} from '../../../shared/rehearsal/rehearsed-side.ts';
import { MOST_GROUPS } from '../../../shared/report/cohort-tally.ts';
import { CohortTally, keptCohorts, sharedCohorts } from '../../../shared/wave/shared-cohorts.ts';
import { aResponse, aSetup, cutsOf } from '../report/cohort-sheets.ts';
import { aDraft, people } from './rehearsed-roster.ts';

const rehearsed = (
  members: readonly RehearsedMember[],
  draft: RehearsedDraft,
  shares = [0.3, 0.5, 0.7],
  draws = 200,
) => finished(rehearse(rehearsedSides(members, draft), draft.privacy, { shares, draws, seed: 7 }));
const cellOf = (cells: readonly RehearsedCell[], value: string, dimension = 'role') => {
  const cell = cells.find((each) => each.value === value && each.dimension === dimension);
  if (!cell) throw new Error(`no cell ${dimension} = "${value}"`);
  return cell;
};

/** Rosters of up to some forty people a side with up to three dimensions, minimums of 3 to 6. */
const anyRoster = fc
  .record({
    dimensions: fc.integer({ min: 1, max: 3 }).map((count) => ['city', 'role', 'level'].slice(0, count)),
    groups: fc.array(
      fc.record({
        side: fc.constantFrom(...SIDES),
        count: fc.integer({ min: 1, max: 12 }),
        values: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom('p', 'q', 'r', null))),
      }),
      { maxLength: 9 },
    ),
    cohortMinimum: fc.integer({ min: 3, max: 6 }),
    sideMinimum: fc.integer({ min: 3, max: 6 }),
  })
  .map(({ dimensions, groups, cohortMinimum, sideMinimum }) => ({
    draft: aDraft(dimensions, { privacy: { cohortMinimum, sideMinimum, commentMinimum: 5 } }),
    members: groups.flatMap(({ side, count, values }, group) => {
      const stated = dimensions.flatMap((dimension, place): [string, string][] => {
        const value = values[place];
        return value ? [[dimension, value]] : [];
      });
      return people(count, Object.fromEntries(stated), side, `group${group}`);
    }),
  }));

describe('at 100 % response a rehearsal', () => {
  test('withholds exactly what the reporter withholds of complete answers', () => {
    fc.assert(
      fc.property(anyRoster, ({ draft, members }) => {
        const [all] = rehearsed(members, draft, [1], 1);
        const setup = aSetup({ cohortDimensions: draft.cohortDimensions, privacy: draft.privacy });
        for (const side of SIDES) {
          const own = members.filter((member) => member.side === side);
          const tally = new CohortTally(draft.cohortDimensions);
          for (const { cohorts } of own) tally.add(cohorts);
          const plan = sharedCohorts(tally, draft.privacy.cohortMinimum);
          const responses = own.map(({ cohorts }) =>
            aResponse(keptCohorts(cohorts, draft.cohortDimensions, plan), {}, { side }),
          );
          const reported = cutsOf(responses, setup).cuts.flatMap(({ dimension, cells }) =>
            cells.map(({ value, status }) => `${dimension}=${value} ${status !== 'withheld'}`),
          );
          const rehearsing = (all?.cells ?? [])
            .filter((cell) => cell.side === side)
            .map((cell) => `${cell.dimension}=${cell.value} ${withheldShare(cell) === 0}`);
          // The reporter leaves out a side that is short, and a dimension of which nobody states a value.
          expect(rehearsing).toEqual(expect.arrayContaining(reported));
          const further = rehearsing.filter((line) => !reported.includes(line));
          expect(further.filter((line) => line.endsWith('true'))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('with more answers', () => {
  test('a cell is never too small more often, nor a side short more often', () => {
    fc.assert(
      fc.property(anyRoster, ({ draft, members }) => {
        const results = rehearsed(members, draft, [0.2, 0.4, 0.6, 0.8, 1], 20);
        results.forEach((result, place) => {
          const next = results[place + 1];
          if (!next) return;
          for (const side of SIDES) expect(next.short[side]).toBeLessThanOrEqual(result.short[side]);
          expect(next.reported).toBeGreaterThanOrEqual(result.reported);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('of a single dimension, a cell beside a large one is withheld less and less often', () => {
    const members = [...people(40, { role: 'field' }), ...people(14, { role: 'office' })];
    const shares = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    const withheld = rehearsed([...members, ...people(20, {}, 'b')], aDraft(['role']), shares).map(
      ({ cells }) => withheldShare(cellOf(cells, 'office')),
    );
    expect(withheld).toEqual(withheld.toSorted((one, other) => other - one));
    expect(withheld[0]).toBeGreaterThan(0.5);
    expect(withheld.at(-1)).toBe(0);
  });
});

describe('a rehearsal', () => {
  const roster = [
    ...people(1, { role: 'director' }),
    ...people(20, { role: 'field' }),
    ...people(8, { role: 'office' }),
    ...people(12, {}, 'b'),
  ];

  test('never shows a value that too few share, because it would not even stand beside answers', () => {
    const [all] = rehearsed(roster, aDraft(['role']), [1]);
    expect(all?.cells.some(({ value }) => value === 'director')).toBe(false);
    // The director is left out together with the smallest other group, behind which they are one of nine.
    expect(cellOf(all?.cells ?? [], '').people).toBe(9);
    expect(cellOf(all?.cells ?? [], 'field').fates.shown).toBe(1);
  });

  test('gives chances that agree with the binomial distribution', () => {
    const [half] = rehearsed(roster, aDraft([]), [0.5], 4000);
    // P(fewer than 5 of 12 answer at 50 %) = (1 + 12 + 66 + 220 + 495) / 4096.
    expect(half?.short.b).toBeCloseTo(794 / 4096, 1);
    expect(Math.abs((half?.short.b ?? 0) - 794 / 4096)).toBeLessThan(0.025);
  });

  test('is the same for the same seed', () => {
    expect(rehearsed(roster, aDraft(['role']))).toEqual(rehearsed(roster, aDraft(['role'])));
  });

  test('accounts for every draw of every cell', () => {
    for (const { cells } of rehearsed(roster, aDraft(['role']))) {
      for (const { fates } of cells) {
        expect(Object.values(fates).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  test('takes values that the draft merges as one', () => {
    const merge = { dimension: 'role', values: ['director', 'office'], into: 'director + office' };
    const [all] = rehearsed(roster, aDraft(['role'], { cohortMerges: [merge] }), [1]);
    expect(cellOf(all?.cells ?? [], 'director + office')).toMatchObject({ people: 9, fates: { shown: 1 } });
  });

  test('of a roster with more combinations than the reporter keeps drops the last dimension as it does', () => {
    const many = Array.from({ length: MOST_GROUPS + 50 }, (_, city) =>
      people(3, { role: city % 2 ? 'field' : 'office', city: `c${city}` }, 'a', `city${city}`),
    ).flat();
    const draft = aDraft(['role', 'city'], {
      privacy: { sideMinimum: 5, cohortMinimum: 3, commentMinimum: 5 },
    });
    const [all] = rehearsed([...many, ...people(20, {}, 'b')], draft, [1], 1);
    expect(cellOf(all?.cells ?? [], 'c0', 'city').fates['cut-dropped']).toBe(1);
    expect(cellOf(all?.cells ?? [], 'field').fates['means-only'] ?? 0).toBe(0);
    expect(cellOf(all?.cells ?? [], 'field').fates.shown).toBe(1);
  });
});
