import { uniformVariance, withinGroupAgreement } from './within-group-agreement.ts';

/** How much the people of one side agree over the items of a driver. */
export interface MultiItemAgreement {
  /** Items with at least two answers. */
  items: number;
  meanVariance: number | null;
  /** 0 to 1. */
  rwgJ: number | null;
  /** Mean over items of the mean absolute deviation, in scale units. */
  adMJ: number | null;
}

/**
 * Within-side agreement over several items, r_wg(J): "do the people of this side see this driver alike?"
 *
 * J(1 − q)/[J(1 − q) + q] with q the mean item variance over the uniform variance, at most 1. Each item keeps
 * its own answers, so one skipped item costs no others. Items with fewer than two answers are left out.
 *
 * @param items histograms of the items, all on the same scale
 * @returns null figures if no item has two answers
 * @see James, Demaree & Wolf 1984, JAP 69:85; LeBreton & Senter 2008, ORM 11:815
 * @example multiItemAgreement([[2, 0, 0, 0, 2], [2, 0, 0, 0, 2]]).rwgJ // 0
 */
export function multiItemAgreement(items: readonly (readonly number[])[]): MultiItemAgreement {
  const figures = items.flatMap((counts) => {
    const { variance, adM } = withinGroupAgreement(counts);
    return variance === null || adM === null ? [] : [{ variance, adM, null: uniformVariance(counts.length) }];
  });
  const j = figures.length;
  if (j === 0) return { items: 0, meanVariance: null, rwgJ: null, adMJ: null };
  const average = (figure: (item: (typeof figures)[number]) => number) =>
    figures.reduce((sum, item) => sum + figure(item), 0) / j;
  const q = Math.min(
    1,
    average((item) => item.variance / item.null),
  );
  return {
    items: j,
    meanVariance: average(({ variance }) => variance),
    rwgJ: (j * (1 - q)) / (j * (1 - q) + q),
    adMJ: average(({ adM }) => adM),
  };
}
