import type { Cell } from '../statistics/one-way-suppression.ts';

/**
 * Hidden cells of one measure of a cut: "which cells must also be hidden for this measure, given those that
 * the cut hides anyway?"
 *
 * The rule of `oneWaySuppression`, started from the cells that the cut hides: hide every cell with fewer than
 * k answers to the measure, then the smallest others until the hidden ones hold at least two non-empty cells
 * and k answers. Everything is hidden if all cells together have fewer than `fewestInAll`.
 *
 * @param cells answers to the measure by cell, in a fixed order that breaks ties
 * @param hiddenByCut cells without any figure
 * @param k the fewest answers that may be shown
 * @see STATISTICS.md §8; Cox 1980, JASA 75:377
 * @example
 * // z protects x, which nobody rated; y must protect z
 * hiddenCells([{ id: 'x', n: 0 }, { id: 'y', n: 9 }, { id: 'z', n: 6 }], new Set(['x', 'z']), 5) // x, z, y
 */
export function hiddenCells(
  cells: readonly Cell[],
  hiddenByCut: ReadonlySet<string>,
  k: number,
  fewestInAll = k,
): Set<string> {
  const people = (some: readonly Cell[]) => some.reduce((sum, { n }) => sum + n, 0);
  const all = people(cells) < Math.max(k, fewestInAll);
  const hidden = new Set(cells.filter(({ id, n }) => all || n < k || hiddenByCut.has(id)));
  const isProtected = () => [...hidden].filter(({ n }) => n > 0).length >= 2 && people([...hidden]) >= k;
  if (people([...hidden]) > 0) {
    const bySize = cells.filter((cell) => !hidden.has(cell)).sort((one, other) => one.n - other.n);
    for (const cell of bySize) {
      if (isProtected()) break;
      hidden.add(cell);
    }
  }
  return new Set([...hidden].map(({ id }) => id));
}
