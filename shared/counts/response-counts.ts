import { rowsIn } from './packed-rows.ts';

/** Two ratings of the same person: how often each pair of answers was given. */
export interface PairCounts extends RatedPair {
  /** `first · (points + 2) + second`; after the points come "cannot say" and "not answered". */
  joint: Uint32Array;
}

/** The bytes of two ratings on the same scale. */
export interface RatedPair {
  first: number;
  second: number;
  points: number;
}

/** Everything that a side's packed answers say item by item; its size does not depend on how many answered. */
export interface ResponseCounts {
  responses: number;
  /** Responses with at least one rating. */
  responded: number;
  /** 256 numbers a byte of the answer sheet: how often it had each value. */
  bins: Uint32Array;
  pairs: PairCounts[];
}

/** What is counted: how many bytes a response has, which of them are asked, and which pairs are compared. */
export interface CountingPlan {
  width: number;
  asked: readonly number[];
  pairs: readonly RatedPair[];
}

/** From this byte on there is no rating: 0xFE = cannot say, 0xFF = not answered. */
const NO_RATING = 0xfe;
const VALUES = 256;

export function noResponses({ width, pairs }: CountingPlan): ResponseCounts {
  return {
    responses: 0,
    responded: 0,
    bins: new Uint32Array(width * VALUES),
    pairs: pairs.map((pair) => ({ ...pair, joint: new Uint32Array((pair.points + 2) ** 2) })),
  };
}

/**
 * Counts answer sheets that are packed one after another (see `packAnswers`), in place.
 *
 * @throws RangeError if the last one is not complete
 */
export function countResponses(
  into: ResponseCounts,
  packed: Uint8Array,
  { width, asked }: CountingPlan,
): void {
  into.responses += rowsIn(packed, width);
  countBytes(into.bins, packed, width);
  into.responded += respondedIn(packed, width, asked);
  for (const pair of into.pairs) countPair(pair, packed, width);
}

/** The counts of two sets of responses together. */
export function mergeResponseCounts(a: ResponseCounts, b: ResponseCounts): ResponseCounts {
  return {
    responses: a.responses + b.responses,
    responded: a.responded + b.responded,
    bins: a.bins.map((count, index) => count + (b.bins[index] ?? 0)),
    pairs: a.pairs.map((own, index) => {
      const other = b.pairs[index]?.joint;
      return { ...own, joint: own.joint.map((count, cell) => count + (other?.[cell] ?? 0)) };
    }),
  };
}

/** Answers per scale point to one question, and how many cannot say. */
export function answersAt({ bins }: ResponseCounts, slot: number, points: number) {
  const first = slot * VALUES;
  return {
    counts: Array.from(bins.subarray(first, first + points)),
    cannotSay: bins[first + NO_RATING] ?? 0,
  };
}

/**
 * The first rating less the second, person by person, from −R to R; "cannot say" if either is.
 *
 * @example differencesOf(pair).counts[pair.points - 1] // how many gave both the same rating
 */
export function differencesOf({ joint, points }: PairCounts): { counts: number[]; cannotSay: number } {
  const counts = new Array<number>(2 * points - 1).fill(0);
  let cannotSay = 0;
  joint.forEach((people, cell) => {
    const first = Math.floor(cell / (points + 2));
    const second = cell % (points + 2);
    const step = first - second + points - 1;
    if (first < points && second < points) counts[step] = (counts[step] ?? 0) + people;
    else if (first === points || second === points) cannotSay += people;
  });
  return { counts, cannotSay };
}

/** How many answers to one question lie beyond the last point of its scale: none, unless data are damaged. */
export function beyondScale({ bins }: ResponseCounts, slot: number, points: number): number {
  const first = slot * VALUES;
  return bins.subarray(first + points, first + NO_RATING).reduce((sum, count) => sum + count, 0);
}

function countBytes(bins: Uint32Array, packed: Uint8Array, width: number): void {
  const end = width * VALUES;
  for (let at = 0; at < packed.length; ) {
    for (let first = 0; first < end; first += VALUES) {
      const bin = first + (packed[at] ?? 0);
      bins[bin] = (bins[bin] ?? 0) + 1;
      at += 1;
    }
  }
}

function respondedIn(packed: Uint8Array, width: number, asked: readonly number[]): number {
  let responded = 0;
  for (let row = 0; row < packed.length; row += width) {
    for (const slot of asked) {
      if ((packed[row + slot] ?? NO_RATING) < NO_RATING) {
        responded += 1;
        break;
      }
    }
  }
  return responded;
}

function countPair({ first, second, points, joint }: PairCounts, packed: Uint8Array, width: number): void {
  const columns = points + 2;
  const shift = NO_RATING - points;
  for (let row = 0; row < packed.length; row += width) {
    const one = packed[row + first] ?? 0;
    const other = packed[row + second] ?? 0;
    const line = one < NO_RATING ? one : one - shift;
    const cell = line * columns + (other < NO_RATING ? other : other - shift);
    joint[cell] = (joint[cell] ?? 0) + 1;
  }
}
