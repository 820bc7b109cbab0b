import { DETAIL_MINIMUM } from '../wave/privacy-settings.ts';

/** How much of a figure from `n` answers may be shown. */
export type Disclosure = 'full' | 'mean-only' | 'withheld' | 'no-answers';

/**
 * The minimum-size rule: below the wave's side minimum nothing; with fewer than five answers the mean alone
 * (a page shows one decimal), because a mean with its spread often determines the set of answers on a whole-number
 * scale; otherwise everything.
 */
export function disclosureOf(n: number, sideMinimum: number, detailMinimum = DETAIL_MINIMUM): Disclosure {
  if (n === 0) return 'no-answers';
  if (n < sideMinimum) return 'withheld';
  return n < detailMinimum ? 'mean-only' : 'full';
}
