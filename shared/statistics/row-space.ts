/** An exact basis of what can be derived by adding and subtracting rows. */
export interface RowSpace {
  /** Whether the sum of these columns, each once, can be derived. */
  holds(columns: ReadonlySet<number>): boolean;
}

/**
 * The row space of a matrix of zeros and ones, in exact whole numbers.
 *
 * Gauss–Jordan elimination with big integers, so that neither rounding nor overflow can hide a derivation.
 *
 * @param rows lists of the columns that are 1
 * @param width number of columns
 * @example rowSpace([[0], [0, 1]], 2).holds(new Set([1])) // true: the second row less the first
 */
export function rowSpace(rows: readonly (readonly number[])[], width: number): RowSpace {
  const matrix = rows.map((columns): bigint[] => {
    const ones = new Set(columns);
    return Array.from({ length: width }, (_, column) => (ones.has(column) ? 1n : 0n));
  });
  const basis: { pivot: number; row: bigint[] }[] = [];
  for (let pivot = 0; pivot < width; pivot += 1) {
    const found = matrix.findIndex((row) => row[pivot] !== 0n);
    if (found < 0) continue;
    const [row] = matrix.splice(found, 1);
    if (!row) continue;
    const cleared = (other: bigint[]) => eliminated(other, row, pivot);
    matrix.forEach((other, index) => {
      matrix[index] = cleared(other);
    });
    for (const element of basis) element.row = cleared(element.row);
    basis.push({ pivot, row });
  }
  return { holds: (columns) => isCombination(basis, columns, width) };
}

/** `other` without its entry at `pivot`, divided by the common factor of its entries. */
function eliminated(other: bigint[], row: readonly bigint[], pivot: number): bigint[] {
  const factor = other[pivot] ?? 0n;
  if (factor === 0n) return other;
  const lead = row[pivot] ?? 1n;
  const result = other.map((value, column) => value * lead - (row[column] ?? 0n) * factor);
  const common = result.reduce(greatestCommonDivisor, 0n);
  return common > 1n ? result.map((value) => value / common) : result;
}

/** The indicator's coordinates are its entries at the pivots; they must also give all its other entries. */
function isCombination(
  basis: readonly { pivot: number; row: readonly bigint[] }[],
  columns: ReadonlySet<number>,
  width: number,
): boolean {
  const used = basis.filter(({ pivot }) => columns.has(pivot));
  const scale = used.reduce((product, { pivot, row }) => product * (row[pivot] ?? 1n), 1n);
  for (let column = 0; column < width; column += 1) {
    const sum = used.reduce(
      (total, { pivot, row }) => total + ((row[column] ?? 0n) * scale) / (row[pivot] ?? 1n),
      0n,
    );
    if (sum !== (columns.has(column) ? scale : 0n)) return false;
  }
  return true;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
