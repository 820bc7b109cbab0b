/** How many people fall into each of many numbered cells. */
export interface CellCounts {
  /** Number of cells. */
  size: number;
  /** One number a cell; null if that would take too much memory. */
  dense: Uint32Array | null;
  /** Otherwise the cells that are not empty. */
  sparse: Map<number, number>;
}

/** Up to this many cells are laid out in full (16 MB). */
const MOST_DENSE = 1 << 22;

export function noCells(size: number): CellCounts {
  return { size, dense: size <= MOST_DENSE ? new Uint32Array(size) : null, sparse: new Map() };
}

/** Counts `people` more in a cell, in place. */
export function addToCell({ dense, sparse }: CellCounts, cell: number, people: number): void {
  if (dense === null) sparse.set(cell, (sparse.get(cell) ?? 0) + people);
  else dense[cell] = (dense[cell] ?? 0) + people;
}

/** The non-empty cells in ascending order, so that sums over them do not depend on the order of counting. */
export function filledCells({ dense, sparse }: CellCounts): [cell: number, people: number][] {
  if (dense === null) return [...sparse].sort(([first], [second]) => first - second);
  const filled: [number, number][] = [];
  dense.forEach((people, cell) => {
    if (people > 0) filled.push([cell, people]);
  });
  return filled;
}

/** Adds the counts of other people, in place. */
export function addCells(into: CellCounts, other: CellCounts): void {
  for (const [cell, people] of filledCells(other)) addToCell(into, cell, people);
}

/** Counts people by pairs of numbers, `row · columns + column`, in place. */
export function countPairs(
  into: CellCounts,
  rows: ArrayLike<number>,
  columns: number,
  column: ArrayLike<number>,
  people: number,
): void {
  const { dense } = into;
  for (let person = 0; person < people; person += 1) {
    const cell = (rows[person] ?? 0) * columns + (column[person] ?? 0);
    if (dense === null) addToCell(into, cell, 1);
    else dense[cell] = (dense[cell] ?? 0) + 1;
  }
}
