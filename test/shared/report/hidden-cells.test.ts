import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenCells } from '../../../shared/report/hidden-cells.ts';
import { oneWaySuppression } from '../../../shared/statistics/one-way-suppression.ts';

const cut = fc
  .array(fc.nat(12), { minLength: 1, maxLength: 7 })
  .map((sizes) => sizes.map((n, index) => ({ id: `cell-${index}`, n })));

test('a cell hidden by the cut that nobody rated protects nobody', () => {
  const cells = [
    { id: 'x', n: 0 },
    { id: 'y', n: 9 },
    { id: 'z', n: 6 },
    { id: 'w', n: 20 },
  ];
  expect([...hiddenCells(cells, new Set(['x', 'z']), 5)].sort()).toEqual(['x', 'y', 'z']);
});

test('cells with too few answers join those that the cut hides, without others if they protect each other', () => {
  const cells = [
    { id: 'x', n: 3 },
    { id: 'y', n: 9 },
    { id: 'z', n: 4 },
  ];
  expect([...hiddenCells(cells, new Set(['x']), 5)].sort()).toEqual(['x', 'z']);
});

test('everything is hidden if all cells together have too few answers', () => {
  const cells = [
    { id: 'x', n: 3 },
    { id: 'y', n: 3 },
  ];
  expect(hiddenCells(cells, new Set(), 3).size).toBe(0);
  expect(hiddenCells(cells, new Set(), 3, 7).size).toBe(2);
  expect(hiddenCells(cells, new Set(), 7).size).toBe(2);
});

test('without cells hidden by the cut it is one-way suppression', () => {
  fc.assert(
    fc.property(cut, fc.integer({ min: 2, max: 6 }), (cells, k) => {
      const { primary, secondary } = oneWaySuppression(cells, k);
      expect([...hiddenCells(cells, new Set(), k)].sort()).toEqual([...primary, ...secondary].sort());
    }),
  );
});

test('what the cut hides stays hidden, and what is hidden is at least two cells and k answers or nothing', () => {
  fc.assert(
    fc.property(
      cut,
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.nat(6), { maxLength: 3 }),
      (cells, k, forced) => {
        const byCut = new Set(cells.filter((_, index) => forced.includes(index)).map(({ id }) => id));
        const hidden = hiddenCells(cells, byCut, k);
        const filled = cells.filter(({ id, n }) => hidden.has(id) && n > 0);
        expect([...byCut].filter((id) => !hidden.has(id))).toEqual([]);
        expect(cells.filter(({ id, n }) => n < k && !hidden.has(id))).toEqual([]);
        if (filled.length === 0 || hidden.size === cells.length) return;
        expect(filled.length).toBeGreaterThanOrEqual(2);
        expect(filled.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(k);
      },
    ),
  );
});
