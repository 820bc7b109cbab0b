import { addCells, addToCell, type CellCounts, filledCells, noCells } from './cell-counts.ts';
import { BLOCK, type PackedRows } from './packed-rows.ts';
import { decoded, type ScoreCodes, scoreOf, type WholeNumbers } from './score-codes.ts';

/** What people answered to the items of a driver, taken together. */
export interface ScoreCounts {
  codes: ScoreCodes;
  /** People by code. */
  people: CellCounts;
  /** Of people who left some items out, 256 numbers an item: how often it had each byte. */
  partial: Uint32Array;
}

const VALUES = 256;

export function noScores(codes: ScoreCodes): ScoreCounts {
  return { codes, people: noCells(codes.size), partial: new Uint32Array(VALUES * codes.items.length) };
}

/** Counts responses whose codes have been read, in place. */
export function countScores(into: ScoreCounts, read: WholeNumbers, block: PackedRows): void {
  const { codes, people, partial } = into;
  const complete = codes.items.length * codes.stride;
  const { packed, width, from, rows } = block;
  const { dense } = people;
  let gaps = 0;
  if (dense === null) {
    for (let row = 0; row < rows; row += 1) {
      const code = read[row] ?? 0;
      addToCell(people, code, 1);
      if (code < complete) withGaps[gaps++] = row;
    }
  } else {
    for (let row = 0; row < rows; row += 1) {
      const code = read[row] ?? 0;
      dense[code] = (dense[code] ?? 0) + 1;
      withGaps[gaps] = row;
      gaps += (code - complete) >>> 31; // 1 if code < complete, without a branch that cannot be predicted
    }
  }
  codes.slots.forEach((slot, place) => {
    const bins = place * VALUES;
    for (let gap = 0; gap < gaps; gap += 1) {
      const bin = bins + (packed[from + (withGaps[gap] ?? 0) * width + slot] ?? 0);
      partial[bin] = (partial[bin] ?? 0) + 1;
    }
  });
}

/** Scratch: rows of the block in which an item is left out. */
const withGaps = new Int32Array(BLOCK);

/** Adds the counts of other people, in place. */
export function addScores(into: ScoreCounts, other: ScoreCounts): void {
  addCells(into.people, other.people);
  other.partial.forEach((value, index) => {
    into.partial[index] = (into.partial[index] ?? 0) + value;
  });
}

/** The scores that occur, and how many people have each. */
export function countedScores({ codes, people }: ScoreCounts): [score: number, people: number][] {
  return filledCells(people).flatMap(([code, count]): [number, number][] => {
    const score = scoreOf(codes, code);
    return score === null ? [] : [[score, count]];
  });
}

/** People who answered every item: the sums of squared deviations, in squared units. */
export interface CompleteSums {
  n: number;
  /** Summed over the items. */
  own: number;
  /** Of the items' total. */
  total: number;
}

/**
 * Spread of the items and of their total over the people who answered every item.
 *
 * What those people gave to each item is what everybody gave, less what people with gaps gave.
 *
 * @param histograms everybody's answers per scale point, one histogram an item
 */
export function completeSums(
  { codes, people, partial }: ScoreCounts,
  histograms: readonly (readonly number[])[],
): CompleteSums {
  const totals = powers(
    filledCells(people).flatMap(([code, count]): [number, number][] => {
      const { answered, sum } = decoded(codes, code);
      return answered === codes.items.length ? [[sum, count]] : [];
    }),
  );
  const own = codes.items.map((_, place) => {
    const weight = codes.weights[place] ?? 1;
    const complete = (histograms[place] ?? []).map((count, step): [number, number] => {
      return [weight * step, count - (partial[place * VALUES + step] ?? 0)];
    });
    return deviations(powers(complete));
  });
  return { n: totals.n, own: own.reduce((sum, item) => sum + item, 0), total: deviations(totals) };
}

interface Powers {
  n: number;
  sum: number;
  squares: number;
}

function powers(counted: readonly (readonly [value: number, people: number])[]): Powers {
  const result = { n: 0, sum: 0, squares: 0 };
  for (const [value, people] of counted) {
    result.n += people;
    result.sum += people * value;
    result.squares += people * value * value;
  }
  return result;
}

/** Σ(x − x̄)². */
function deviations({ n, sum, squares }: Powers): number {
  return n === 0 ? 0 : (n * squares - sum * sum) / n;
}
