import { type CoMoments, noCoMoments } from './co-moments.ts';

/** Co-moments within groups, differences between the groups' means taken out. */
export interface WithinGroups {
  /** Complete rows. */
  n: number;
  /** Groups with at least one complete row. */
  groups: number;
  /** Sums of products of deviations from each group's own means. */
  comoment: number[][];
}

/**
 * Pools groups without their differences: "how do people vary around their own side's mean?"
 *
 * Adding up the raw rows of two sides instead can even reverse a relation (Simpson's paradox).
 *
 * @param groups co-moments per side or partnership, the same variables in each
 * @see Snedecor & Cochran, Statistical Methods
 * @example withinGroups([coMoments([[1], [3]]), coMoments([[7], [9]])]).comoment // [[4]]
 */
export function withinGroups(groups: readonly CoMoments[]): WithinGroups {
  const filled = groups.filter(({ n }) => n > 0);
  const sum = noCoMoments(filled[0]?.mean.length ?? 0).comoment;
  for (const { comoment } of filled) {
    comoment.forEach((line, i) => {
      line.forEach((value, j) => {
        const target = sum[i];
        if (target) target[j] = (target[j] ?? 0) + value;
      });
    });
  }
  return { n: filled.reduce((total, { n }) => total + n, 0), groups: filled.length, comoment: sum };
}
