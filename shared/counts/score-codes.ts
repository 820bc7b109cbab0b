/** One item of a driver: its byte in a packed response and the length of its scale. */
export interface ScoredItem {
  slot: number;
  range: number;
}

/** Whole numbers, exact up to 2^53, in as little room as they allow. */
export type WholeNumbers = Int32Array | Float64Array;

/**
 * Whole numbers that stand for what a person answered to a driver's items: how many, and their sum.
 *
 * `code = answered · stride + sum`, where an item adds `stride + weight · steps`. So reading a person's score
 * is one table look-up and one addition an item, scores can be counted like ratings, and every sum over
 * persons is a whole number: exact, and the same in any order.
 */
export interface ScoreCodes {
  items: readonly ScoredItem[];
  /** The byte of each item. */
  slots: Int32Array;
  /** Units per step of each item: 1, or what puts different scales on a common length. */
  weights: readonly number[];
  stride: number;
  /** One more than the largest code. */
  size: number;
  /** 256 numbers an item: what each byte adds; 0 for "cannot say" and no answer. */
  adds: WholeNumbers;
  /** Fewest items answered for a score. */
  fewest: number;
  /** score = offset + sum · factor / (answered · unit). */
  offset: number;
  factor: number;
  unit: number;
}

/** The length of the scale on which different scales are averaged. */
const COMMON_RANGE = 10;
const VALUES = 256;

/**
 * @param items the items that enter
 * @param scale where the driver's scores lie; `mixed` if the items' scales differ and are moved to 0–10
 * @example scoreCodes([{ slot: 0, range: 10 }, { slot: 2, range: 10 }], { min: 0, mixed: false }).stride // 21
 */
export function scoreCodes(items: readonly ScoredItem[], scale: { min: number; mixed: boolean }): ScoreCodes {
  // Beyond the longest common length whose codes stay exact, scales are matched as far as digits go.
  const longest = Math.floor(2 ** 52 / (items.length * (items.length + 1)));
  const length = Math.min(longest, items.map(({ range }) => range).reduce(commonMultiple, 1));
  const weights = items.map(({ range }) => (scale.mixed ? Math.round(length / range) : 1));
  const stride = 1 + items.reduce((sum, { range }, place) => sum + range * (weights[place] ?? 0), 0);
  const size = (items.length + 1) * stride;
  const numbers = items.length * VALUES;
  const adds = size < 2 ** 31 ? new Int32Array(numbers) : new Float64Array(numbers);
  items.forEach(({ range }, place) => {
    for (let step = 0; step <= range; step += 1) {
      adds[place * VALUES + step] = stride + (weights[place] ?? 0) * step;
    }
  });
  return {
    items,
    slots: Int32Array.from(items, ({ slot }) => slot),
    weights,
    stride,
    size,
    adds,
    fewest: Math.max(1, Math.ceil(items.length / 2)),
    offset: scale.mixed ? 0 : scale.min,
    factor: scale.mixed ? COMMON_RANGE : 1,
    unit: scale.mixed ? length : 1,
  };
}

/** How many items a code stands for, and the sum of their steps. */
export function decoded({ stride }: ScoreCodes, code: number): { answered: number; sum: number } {
  const answered = Math.floor(code / stride);
  return { answered, sum: code - answered * stride };
}

/** The score on the driver's scale; null if fewer than half of the items were answered. */
export function scoreOf(codes: ScoreCodes, code: number): number | null {
  const { answered, sum } = decoded(codes, code);
  if (answered < codes.fewest) return null;
  return codes.offset + (sum * codes.factor) / (answered * codes.unit);
}

function commonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
