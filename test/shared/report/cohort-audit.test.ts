import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCuts, type PublishedCut, type SizedGroup } from '../../../shared/report/cohort-audit.ts';
import { disclosureAudit } from '../../../shared/statistics/disclosure-audit.ts';
import { rowSpace } from '../../../shared/statistics/row-space.ts';

const all = (place: number): PublishedCut => ({ place, hidden: new Set() });

const groupsOf = (places: number) =>
  fc.uniqueArray(
    fc.record({
      values: fc.array(fc.constantFrom('p', 'q', 'r'), { minLength: places, maxLength: places }),
      n: fc.oneof(fc.nat(4), fc.nat(12)),
    }),
    { selector: ({ values }) => values.join(), maxLength: 10 },
  );

const scene = fc.integer({ min: 1, max: 3 }).chain((places) =>
  fc.record({
    groups: groupsOf(places),
    cuts: fc.tuple(
      ...Array.from({ length: places }, (_, place) =>
        fc
          .subarray(['p', 'q', 'r'], { maxLength: 2 })
          .map((hidden): PublishedCut => ({ place, hidden: new Set(hidden) })),
      ),
    ),
    k: fc.integer({ min: 2, max: 7 }),
  }),
);

/** The same question put to every group by itself, without any reduction. */
function plainVerdict(groups: readonly SizedGroup[], cuts: readonly PublishedCut[], k: number) {
  const filled = groups.filter(({ n }) => n > 0);
  const atoms = filled.map(({ n }, index) => ({ id: String(index), n }));
  const cellOf = (place: number, value: string) =>
    filled.flatMap(({ values }, index) => (values[place] === value ? [index] : []));
  const cells = cuts.flatMap(({ place, hidden }) =>
    ['p', 'q', 'r'].map((value) => ({ columns: cellOf(place, value), hidden: hidden.has(value) })),
  );
  const totals = [
    filled.map((_, index) => index),
    ...cells.filter(({ hidden }) => !hidden).map(({ columns }) => columns),
  ];
  const published = totals.map((columns) => columns.map(String));
  if (!disclosureAudit(atoms, published, k).safe) return 'derivable';
  const space = rowSpace(totals, filled.length);
  const revealed = cells.some(
    ({ columns, hidden }) => hidden && columns.length > 0 && space.holds(new Set(columns)),
  );
  return revealed ? 'derivable' : 'safe';
}

describe('the audit of several cuts', () => {
  test('finds the small cell that the total gives away', () => {
    const groups = [
      { values: ['x'], n: 7 },
      { values: ['y'], n: 2 },
    ];
    expect(auditCuts(groups, [{ place: 0, hidden: new Set(['y']) }], 5)).toBe('derivable');
  });

  test('finds two people between two cuts whose cells are all large', () => {
    const groups = [
      { values: ['P', 'x'], n: 6 },
      { values: ['Q', 'x'], n: 2 },
      { values: ['Q', 'y'], n: 5 },
    ];
    expect(auditCuts(groups, [all(0)], 5)).toBe('safe');
    expect(auditCuts(groups, [all(0), all(1)], 5)).toBe('derivable');
  });

  test('finds a hidden cell that another cut shows under another name', () => {
    const groups = [
      { values: ['P', 'x'], n: 6 },
      { values: ['Q', 'y'], n: 8 },
      { values: ['R', 'z'], n: 9 },
    ];
    const hidden = { place: 0, hidden: new Set(['P', 'Q']) };
    expect(auditCuts(groups, [hidden], 5)).toBe('safe');
    expect(auditCuts(groups, [hidden, all(1)], 5)).toBe('derivable');
  });

  test('gives the verdict of the plain audit of every single group', () => {
    const verdicts = { safe: 0, derivable: 0 };
    fc.assert(
      fc.property(scene, ({ groups, cuts, k }) => {
        const expected = groups.reduce((sum, { n }) => sum + n, 0) < k ? null : plainVerdict(groups, cuts, k);
        if (expected === null) return;
        verdicts[expected] += 1;
        expect(auditCuts(groups, cuts, k)).toBe(expected);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(verdicts.safe, verdicts.derivable)).toBeGreaterThan(100);
  });

  const grid = (side: number, n: (row: number, column: number) => number): SizedGroup[] =>
    Array.from({ length: side * side }, (_, index) => {
      const [row, column] = [Math.floor(index / side), index % side];
      return { values: [`row ${row}`, `column ${column}`], n: n(row, column) };
    });

  test('claims nothing where there is too much to try', () => {
    const sparse = grid(9, () => 1);
    expect(auditCuts(sparse, [all(0), all(1)], 5)).toBe('too-many-groups');
    expect(auditCuts(sparse, [all(0)], 5)).toBe('safe');
  });

  test('needs no trying where the large groups span the small ones', () => {
    const dense = grid(20, (row, column) => (row === 0 || column === 0 ? 5 : 1));
    expect(auditCuts(dense, [all(0), all(1)], 5, 0)).toBe('safe');
  });
});
