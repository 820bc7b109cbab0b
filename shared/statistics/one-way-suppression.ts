/** A cell of a cut, such as one city, and how many of its people answered. */
export interface Cell {
  id: string;
  n: number;
}

/** Which cells of a cut may be shown. Every list is in the order of the input. */
export interface OneWaySuppression {
  /** Hidden because they are too small. */
  primary: string[];
  /** Hidden so that the primary ones cannot be worked out from the total. */
  secondary: string[];
  published: string[];
  totalPublished: boolean;
  /** People in hidden cells. */
  hiddenN: number;
}

/**
 * One-way suppression: "which cells must be hidden so that no small one can be worked out from the total?"
 *
 * Hides every cell below k, then the smallest others until the hidden ones hold at least two non-empty cells
 * and k people. What can then be derived is the sum of all hidden cells only. Empty cells protect nobody.
 * If all cells together have fewer than k people, the total is hidden too.
 *
 * @param cells the cells of one cut, in a fixed order that breaks ties
 * @param k the fewest people that may be shown
 * @see Cox 1980, JASA 75:377; Hundepool et al. 2012, Statistical Disclosure Control
 * @example oneWaySuppression([{ id: 'x', n: 2 }, { id: 'y', n: 9 }, { id: 'z', n: 6 }], 5).secondary // ['z']
 */
export function oneWaySuppression(cells: readonly Cell[], k: number): OneWaySuppression {
  const people = (some: readonly Cell[]) => some.reduce((sum, { n }) => sum + n, 0);
  const totalPublished = people(cells) >= k;
  const primary = new Set(cells.filter(({ n }) => n < k || !totalPublished));
  const hidden = new Set(primary);
  const isProtected = () => [...hidden].filter(({ n }) => n > 0).length >= 2 && people([...hidden]) >= k;
  if (totalPublished && people([...primary]) > 0) {
    const bySize = cells.filter((cell) => !primary.has(cell)).sort((one, other) => one.n - other.n);
    for (const cell of bySize) {
      if (isProtected()) break;
      hidden.add(cell);
    }
  }
  const ids = (isWanted: (cell: Cell) => boolean) => cells.filter(isWanted).map(({ id }) => id);
  return {
    primary: ids((cell) => primary.has(cell)),
    secondary: ids((cell) => hidden.has(cell) && !primary.has(cell)),
    published: ids((cell) => !hidden.has(cell)),
    totalPublished,
    hiddenN: people([...hidden]),
  };
}
