import { decoded, type ScoreCodes, type WholeNumbers } from './score-codes.ts';

/** Turns codes into numbers whose products can be added up. */
export interface CentredScores {
  /** By code; null if there are too many. */
  listed: Float64Array | null;
  compute: (code: number) => number;
  /** The smallest code that is a score. */
  least: number;
  /** Length of one unit on the driver's scale. */
  unit: number;
}

/** Up to this factor scores are multiplied to become whole numbers. */
const LARGEST_FACTOR = 1_000_000;
/** Up to this many codes are looked up rather than computed. */
const MOST_LISTED = 1 << 20;

/**
 * For each code the score as a whole number near 0, in a unit of its own, so that sums of products are exact.
 * Meaningless where the code is no score.
 *
 * With more than about sixteen items no unit is small enough; then the numbers are not whole.
 */
export function centredScores(codes: ScoreCodes): CentredScores {
  const { items, fewest, stride } = codes;
  let factor = 1;
  for (let answered = fewest; answered <= items.length && factor <= LARGEST_FACTOR; answered += 1) {
    factor = (factor / commonDivisor(factor, answered)) * answered;
  }
  if (factor > LARGEST_FACTOR) factor = 1;
  const middle = factor * Math.floor((stride - 1) / Math.max(1, items.length) / 2);
  const compute = (code: number) => {
    const { answered, sum } = decoded(codes, code);
    return (sum * factor) / Math.max(1, answered) - middle;
  };
  const listed =
    codes.size > MOST_LISTED ? null : Float64Array.from({ length: codes.size }, (_, code) => compute(code));
  return { listed, compute, least: fewest * stride, unit: codes.factor / (codes.unit * factor) };
}

/** Writes the scores of some rows of a block, whose codes have been read, from `at` on. */
export function readCentred(
  { listed, compute }: CentredScores,
  read: WholeNumbers,
  rows: Int32Array,
  into: Float64Array,
  at: number,
): void {
  for (let person = 0; person < rows.length; person += 1) {
    const code = read[rows[person] ?? 0] ?? 0;
    into[at + person] = listed === null ? compute(code) : (listed[code] ?? 0);
  }
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
