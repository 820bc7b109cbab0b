/** How often each pair of values occurred: first value → second value → number of people. */
export type JointCounts = Map<number, Map<number, number>>;

/**
 * Counts one more person with the values x and y, in place.
 *
 * @example countPair(joint, 7.5, 9)
 */
export function countPair(into: JointCounts, x: number, y: number, people = 1): void {
  const row = into.get(x) ?? new Map<number, number>();
  row.set(y, (row.get(y) ?? 0) + people);
  into.set(x, row);
}

/**
 * Counts pairs of values; memory grows with the number of different pairs only.
 *
 * @example jointCounts([[7, 9], [7, 9]]).get(7)?.get(9) // 2
 */
export function jointCounts(pairs: Iterable<readonly [x: number, y: number]>): JointCounts {
  const joint: JointCounts = new Map();
  for (const [x, y] of pairs) countPair(joint, x, y);
  return joint;
}

/**
 * Merges joint counts: the same as counting all people at once, in any order.
 *
 * @example mergeJointCounts([jointCounts([[1, 2]]), jointCounts([[1, 2]])]).get(1)?.get(2) // 2
 */
export function mergeJointCounts(parts: Iterable<JointCounts>): JointCounts {
  const all: JointCounts = new Map();
  for (const part of parts) for (const [x, y, people] of countedPairs(part)) countPair(all, x, y, people);
  return all;
}

/** The pairs with their numbers of people. */
export function countedPairs(joint: JointCounts): [x: number, y: number, people: number][] {
  return [...joint].flatMap(([x, row]) =>
    [...row].map(([y, people]): [number, number, number] => [x, y, people]),
  );
}
