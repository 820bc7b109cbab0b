/*
 * An attacker who knows who belongs where and how many answered what, and every published sum. Independent of
 * the product's own linear algebra: exact fractions, person by person.
 */

/** A sum that is known, and the people it is over. */
export interface KnownSum {
  people: ReadonlySet<number>;
  sum: Fraction;
}

/** A whole numerator over a positive whole denominator, in lowest terms. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

export function fraction(top: bigint, bottom = 1n): Fraction {
  const common = divisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / common, bottom: (sign * bottom) / common };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

interface Equation {
  pivot: number;
  row: Fraction[];
  sum: Fraction;
}

/** Solves what can be solved: gives the sum over a set of people if the known sums determine it, else null. */
export function attack(
  known: readonly KnownSum[],
  people: number,
): (of: ReadonlySet<number>) => Fraction | null {
  const solved: Equation[] = [];
  for (const { people: members, sum } of known) {
    const reduced = reduce(indicator(members, people), sum, solved);
    const pivot = reduced.row.findIndex(({ top }) => top !== 0n);
    const lead = reduced.row[pivot];
    if (lead === undefined) continue;
    const inverse = fraction(lead.bottom, lead.top);
    solved.push({
      pivot,
      row: reduced.row.map((entry) => times(entry, inverse)),
      sum: times(reduced.sum, inverse),
    });
  }
  return (of) => {
    const { row, sum } = reduce(indicator(of, people), fraction(0n), solved);
    return row.every(({ top }) => top === 0n) ? times(sum, fraction(-1n)) : null;
  };
}

function indicator(members: ReadonlySet<number>, people: number): Fraction[] {
  return Array.from({ length: people }, (_, person) => fraction(members.has(person) ? 1n : 0n));
}

/** Takes away multiples of the solved equations, oldest first, so that all their pivots become zero. */
function reduce(
  row: Fraction[],
  sum: Fraction,
  solved: readonly Equation[],
): { row: Fraction[]; sum: Fraction } {
  return solved.reduce(
    (left, equation) => {
      const entry = left.row[equation.pivot] ?? fraction(0n);
      if (entry.top === 0n) return left;
      const factor = times(entry, fraction(-1n));
      return {
        row: left.row.map((value, person) =>
          plus(value, times(factor, equation.row[person] ?? fraction(0n))),
        ),
        sum: plus(left.sum, times(factor, equation.sum)),
      };
    },
    { row, sum },
  );
}

/**
 * Every set of fewer than `k` people that could be told apart at all: people who stand in exactly the same known
 * sums cannot, so only unions of such blocks are worth trying.
 */
export function smallSets(known: readonly KnownSum[], people: number, k: number): Set<number>[] {
  const blocks = new Map<string, number[]>();
  for (let person = 0; person < people; person += 1) {
    const key = known.map(({ people: members }) => (members.has(person) ? '1' : '0')).join('');
    blocks.set(key, [...(blocks.get(key) ?? []), person]);
  }
  let unions: number[][] = [[]];
  for (const block of blocks.values()) {
    unions = [...unions, ...unions.map((union) => [...union, ...block]).filter(({ length }) => length < k)];
  }
  return unions.filter(({ length }) => length > 0).map((union) => new Set(union));
}
