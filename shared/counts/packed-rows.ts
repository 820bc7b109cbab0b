import type { ScoreCodes, WholeNumbers } from './score-codes.ts';

/** Some packed responses of many that stand one after another. */
export interface PackedRows {
  packed: Uint8Array;
  /** Bytes of a response. */
  width: number;
  /** First byte of the first response meant. */
  from: number;
  /** How many, at most `BLOCK`. */
  rows: number;
}

/** Responses are read column by column, so many at a time that they stay in the processor's cache. */
export const BLOCK = 1024;

const VALUES = 256;

/**
 * Number of packed responses.
 *
 * @throws RangeError if the last one is not complete
 */
export function rowsIn(packed: Uint8Array, width: number): number {
  if (packed.length === 0) return 0;
  if (packed.length % width !== 0) throw new RangeError(`${packed.length} packed answers for ${width} slots`);
  return packed.length / width;
}

/** Splits packed responses into blocks. */
export function* blocksOf(packed: Uint8Array, width: number): Generator<PackedRows> {
  for (let from = 0; from < packed.length; from += BLOCK * width) {
    yield { packed, width, from, rows: Math.min(BLOCK, (packed.length - from) / width) };
  }
}

/** Reads what each person's answers to a driver's items come to (see `ScoreCodes`). */
export function readCodes({ slots, adds }: ScoreCodes, block: PackedRows, into: WholeNumbers): void {
  const { packed, width, from, rows } = block;
  into.fill(0, 0, rows);
  let place = 0;
  for (; place + 1 < slots.length; place += 2) {
    const table = place * VALUES;
    let first = from + (slots[place] ?? 0);
    let second = from + (slots[place + 1] ?? 0);
    for (let row = 0; row < rows; row += 1) {
      const both =
        (adds[table + (packed[first] ?? 0)] ?? 0) + (adds[table + VALUES + (packed[second] ?? 0)] ?? 0);
      into[row] = (into[row] ?? 0) + both;
      first += width;
      second += width;
    }
  }
  if (place === slots.length) return;
  let last = from + (slots[place] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    into[row] = (into[row] ?? 0) + (adds[place * VALUES + (packed[last] ?? 0)] ?? 0);
    last += width;
  }
}

/** Reads the steps of one rating; `none` where there is no rating, `none` being the number of points. */
export function readSteps(slot: number, none: number, block: PackedRows, into: Int32Array): void {
  const { packed, width, from, rows } = block;
  let at = from + slot;
  for (let row = 0; row < rows; row += 1) {
    into[row] = Math.min(packed[at] ?? none, none);
    at += width;
  }
}
