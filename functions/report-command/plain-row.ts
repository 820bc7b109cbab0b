import type { Cohorts } from '../../shared/partnership/member.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import type { PackedResponse } from '../../shared/report/report-setup.ts';
import type { Columns } from './columns.ts';
import { LONGEST_COHORT } from './read-row.ts';

/**
 * Reads the line of a file from byte `from` to before `to`, or gives up. The answers it gives are overwritten
 * when it reads the next line.
 */
export type PlainReader = (bytes: Buffer, from: number, to: number) => PackedResponse | null;

const RATING = 0;
const SIDE = 1;
const COHORT = 2;
const COMMENT = 3;

/** What each column is, laid out by column for quick reading. */
interface PlainColumns {
  kinds: Uint8Array;
  /** Where a rating goes in the packed answers. */
  places: Uint16Array;
  /** 256 codes a column: of cells of one byte, the most frequent by far. */
  single: Int16Array;
  /** Codes of cells of two to four bytes by `keyOf`. */
  longer: ReadonlyMap<number, number>[];
  /** Columns that only one side may fill. */
  oneSided: Uint8Array;
  dimensions: string[];
}

const BYTE_A = 0x61;
const BYTE_B = 0x62;
const NO_CODE = -1;
const LONGEST_KEY = 4;

/**
 * The quick way through a large file: reads a line that holds nothing unusual without cutting it into strings.
 * It knows no rule of its own; whatever is not plainly right it leaves to `readRow` by answering null.
 */
export function plainReader(columns: Columns, delimiter: string): PlainReader {
  const { kinds, places, single, longer, oneSided, dimensions } = plainColumns(columns);
  const separator = delimiter.charCodeAt(0);
  const answers = columns.blank.slice();
  return (bytes, from, to) => {
    const cohorts: Cohorts = {};
    let side: Side | null = null;
    let start = from;
    let end = from;
    for (let column = 0; column < kinds.length; column += 1) {
      if (start > to) return null;
      end = start;
      while (end < to && bytes[end] !== separator) end += 1;
      const length = end - start;
      const kind = kinds[column];
      if (kind === RATING) {
        const place = places[column] ?? 0;
        const blank = columns.blank[place] ?? 0;
        let code = blank;
        if (length === 1) code = single[column * 256 + (bytes[start] ?? 0)] ?? NO_CODE;
        else if (length > 1) code = longer[column]?.get(keyOf(bytes, start, end)) ?? NO_CODE;
        if (code === NO_CODE || (oneSided[column] === 1 && code !== blank)) return null;
        answers[place] = code;
      } else if (kind === SIDE) {
        if (length !== 1 || (bytes[start] !== BYTE_A && bytes[start] !== BYTE_B)) return null;
        side = bytes[start] === BYTE_A ? 'a' : 'b';
      } else if (length > 0) {
        if (kind === COMMENT || length > LONGEST_COHORT) return null;
        const value = bytes.toString('utf8', start, end);
        if (value !== value.trim()) return null;
        cohorts[dimensions[column] ?? ''] = value;
      }
      start = end + 1;
    }
    return side !== null && end === to ? { side, answers, cohorts } : null;
  };
}

/** The bytes of a short cell as one number; no two cells share it, and a long one has that of no short one. */
function keyOf(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_KEY) return -1;
  let key = end - start;
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0);
  return key;
}

function plainColumns({ count, side, cohorts, comments, ratings }: Columns): PlainColumns {
  const plain: PlainColumns = {
    kinds: new Uint8Array(count),
    places: new Uint16Array(count),
    single: new Int16Array(256 * count).fill(NO_CODE),
    longer: Array.from({ length: count }, () => new Map()),
    oneSided: new Uint8Array(count),
    dimensions: Array.from({ length: count }, () => ''),
  };
  plain.kinds[side.index] = SIDE;
  for (const { index } of comments) plain.kinds[index] = COMMENT;
  for (const { index, dimension } of cohorts) {
    plain.kinds[index] = COHORT;
    plain.dimensions[index] = dimension;
  }
  for (const { index, place, codes, askedOf } of ratings) {
    plain.places[index] = place;
    plain.oneSided[index] = askedOf.a && askedOf.b ? 0 : 1;
    const keyed = new Map<number, number>();
    for (const [written, code] of codes) {
      const bytes = Buffer.from(written);
      if (bytes.length === 1) plain.single[256 * index + (bytes[0] ?? 0)] = code;
      else if (bytes.length > 1 && bytes.length <= LONGEST_KEY)
        keyed.set(keyOf(bytes, 0, bytes.length), code);
    }
    plain.longer[index] = keyed;
  }
  return plain;
}
