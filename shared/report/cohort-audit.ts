import { disclosureAudit } from '../statistics/disclosure-audit.ts';
import { rowSpace } from '../statistics/row-space.ts';

/** People with the same values on all dimensions. */
export interface SizedGroup {
  values: readonly string[];
  n: number;
}

/** A cut as it would be published: the place of its dimension and the values that stay hidden. */
export interface PublishedCut {
  place: number;
  hidden: ReadonlySet<string>;
}

export type CutVerdict = 'safe' | 'derivable' | 'too-many-groups';

/** Most unions of small groups that an audit tries, about half a second's work; beyond it nothing is claimed. */
export const MOST_UNIONS = 20_000;

/** Groups that lie in the same published totals and so cannot be told apart. */
interface Lump {
  id: string;
  n: number;
  /** Per cut the published value, or null if hidden. */
  shown: (string | null)[];
  members: SizedGroup[];
}

/**
 * Audit of several cuts of one side: "can anyone who adds and subtracts the published cells and the side's
 * total work out fewer than k people, or a hidden cell?"
 *
 * Exact, by `disclosureAudit`, after two reductions that change no verdict. Groups in the same published totals
 * are one lump: what can be derived contains all of it or nothing. A derivable set of fewer than k people holds
 * no lump of k or more; then it holds none either whose membership in the totals is a linear combination of
 * theirs, for a combination of totals that is zero on those is zero on it. Only unions of the other lumps are
 * tried. In a large side there are usually none; if they allow more than `MOST_UNIONS` unions, the verdict is
 * `too-many-groups`.
 *
 * @param groups the side's people by all dimensions, counted for the measure in question
 * @param cuts what would be published together, the side's total besides
 * @see STATISTICS.md §8; Cox 1980, JASA 75:377
 * @example
 * auditCuts([{ values: ['x'], n: 7 }, { values: ['y'], n: 2 }], [{ place: 0, hidden: new Set(['y']) }], 5)
 * // 'derivable': the total less x
 */
export function auditCuts(
  groups: readonly SizedGroup[],
  cuts: readonly PublishedCut[],
  k: number,
  mostUnions = MOST_UNIONS,
): CutVerdict {
  const lumps = lumpsOf(groups, cuts);
  const totals = [lumps, ...cuts.flatMap((_, cut) => publishedCells(lumps, cut))];
  const open = new Set(openLumps(lumps, totals, k));
  if (unionsBelow(k, [...open]) > mostUnions) return 'too-many-groups';
  const atoms = lumps.map((lump) => ({ id: lump.id, n: open.has(lump) ? lump.n : k }));
  const published = totals.map((total) => total.map(({ id }) => id));
  if (open.size > 0 && !disclosureAudit(atoms, published, k).safe) return 'derivable';
  return revealsHiddenCell(lumps, totals, cuts, k) ? 'derivable' : 'safe';
}

function lumpsOf(groups: readonly SizedGroup[], cuts: readonly PublishedCut[]): Lump[] {
  const lumps = new Map<string, Lump>();
  for (const group of groups) {
    if (group.n === 0) continue;
    const shown = cuts.map(({ place, hidden }) => {
      const value = group.values[place] ?? '';
      return hidden.has(value) ? null : value;
    });
    const id = JSON.stringify(shown);
    const lump = lumps.get(id) ?? { id, n: 0, shown, members: [] };
    lump.n += group.n;
    lump.members.push(group);
    lumps.set(id, lump);
  }
  return [...lumps.values()];
}

function publishedCells(lumps: readonly Lump[], cut: number): Lump[][] {
  const values = new Set(lumps.flatMap(({ shown }) => shown[cut] ?? []));
  return [...values].map((value) => lumps.filter(({ shown }) => shown[cut] === value));
}

/** Small lumps whose column of the incidence matrix is no combination of the large lumps' columns. */
function openLumps(lumps: readonly Lump[], totals: readonly Lump[][], k: number): Lump[] {
  const members = totals.map((total) => new Set(total));
  const columnOf = (lump: Lump) => members.flatMap((total, row) => (total.has(lump) ? [row] : []));
  const large = lumps.filter(({ n }) => n >= k);
  const spanned = rowSpace(large.map(columnOf), totals.length);
  return lumps.filter((lump) => lump.n < k && !spanned.holds(new Set(columnOf(lump))));
}

/** How many unions of these lumps have fewer than k people; Infinity if beyond counting. */
function unionsBelow(k: number, lumps: readonly Lump[]): number {
  const ways = new Array<number>(k).fill(0);
  ways[0] = 1;
  for (const { n } of lumps) {
    for (let people = k - 1; people >= n; people -= 1) {
      ways[people] = (ways[people] ?? 0) + (ways[people - n] ?? 0);
    }
  }
  return ways.reduce((sum, count) => sum + count, -1);
}

/** Whether a hidden cell of k people or more can be derived; the smaller ones are unions below k. */
function revealsHiddenCell(
  lumps: readonly Lump[],
  totals: readonly (readonly Lump[])[],
  cuts: readonly PublishedCut[],
  k: number,
): boolean {
  const cells = cuts.flatMap(({ place, hidden }) =>
    [...hidden].flatMap((value) => {
      const isIn = (group: SizedGroup) => (group.values[place] ?? '') === value;
      const touched = lumps.filter(({ members }) => members.some(isIn));
      const whole = touched.every(({ members }) => members.every(isIn));
      return whole && touched.reduce((sum, { n }) => sum + n, 0) >= k ? [touched] : [];
    }),
  );
  if (cells.length === 0) return false;
  const columnOf = new Map(lumps.map((lump, column) => [lump, column]));
  const columns = (some: readonly Lump[]) => some.flatMap((lump) => columnOf.get(lump) ?? []);
  const derivable = rowSpace(totals.map(columns), lumps.length);
  return cells.some((cell) => derivable.holds(new Set(columns(cell))));
}
