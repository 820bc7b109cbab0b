import type { Cell } from './one-way-suppression.ts';
import { rowSpace } from './row-space.ts';

/** People who would be exposed, and where. */
export interface Exposure {
  /** Ids of the atoms, in the order of the input. */
  atoms: string[];
  n: number;
}

/** Whether a set of published totals keeps everyone among at least k people. */
export interface DisclosureAudit {
  safe: boolean;
  /** The smallest groups below k that can be derived, by size, then by their ids. */
  exposed: Exposure[];
}

/**
 * Disclosure audit of several cuts: "can anyone, by adding and subtracting published totals, work out a group
 * of fewer than k people?"
 *
 * Atoms are the intersections of everything published. A union of non-empty atoms is exposed if its indicator
 * lies in the row space of the published sets, decided in exact arithmetic; the reader is assumed to know all
 * sizes, hence which atoms are empty. Only groups that contain no smaller exposed group are listed.
 *
 * @param atoms people per intersection of all cuts and earlier releases
 * @param published for each published total the ids of the atoms it covers
 * @param k the fewest people that may be derivable
 * @see Cox 1980, JASA 75:377; Hundepool et al. 2012, Statistical Disclosure Control
 * @example
 * disclosureAudit([{ id: 'x', n: 7 }, { id: 'y', n: 2 }], [['x'], ['x', 'y']], 5).exposed // y, 2 people
 */
export function disclosureAudit(
  atoms: readonly Cell[],
  published: readonly (readonly string[])[],
  k: number,
): DisclosureAudit {
  const filled = atoms.filter(({ n }) => n > 0);
  const columnOf = new Map(filled.map(({ id }, column) => [id, column]));
  const rows = published.map((ids) =>
    ids.flatMap((id) => {
      const column = columnOf.get(id);
      return column === undefined ? [] : [column];
    }),
  );
  const derivable = rowSpace(rows, filled.length);

  const found: Set<number>[] = [];
  for (const union of smallUnions(filled, k)) {
    if (found.some((smaller) => [...smaller].every((column) => union.has(column)))) continue;
    if (derivable.holds(union)) found.push(union);
  }
  const exposed = found
    .map((union) => filled.filter((_, column) => union.has(column)))
    .map((group) => ({ atoms: group.map(({ id }) => id), n: group.reduce((sum, { n }) => sum + n, 0) }))
    .sort((one, other) => one.n - other.n || compareIds(one, other));
  return { safe: exposed.length === 0, exposed };
}

/** Every union of atoms with fewer than k people, those of fewer atoms first. */
function smallUnions(atoms: readonly Cell[], k: number): Set<number>[] {
  const all: Set<number>[] = [];
  let wave = [{ columns: [] as number[], n: 0, next: 0 }];
  while (wave.length > 0) {
    wave = wave.flatMap(({ columns, n, next }) =>
      atoms.flatMap((atom, column) =>
        column < next || n + atom.n >= k
          ? []
          : [{ columns: [...columns, column], n: n + atom.n, next: column + 1 }],
      ),
    );
    all.push(...wave.map(({ columns }) => new Set(columns)));
  }
  return all;
}

function compareIds(one: Exposure, other: Exposure): number {
  const first = one.atoms.join('+');
  const second = other.atoms.join('+');
  return first < second ? -1 : first > second ? 1 : 0;
}
