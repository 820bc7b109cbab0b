/**
 * Benjamini–Hochberg adjusted p values: "which differences remain, given how many were looked at?"
 *
 * Controls the expected share of false alarms among what is called a difference; valid under the positive
 * dependence expected between items answered by the same people.
 *
 * @param p the p values of one family; null where no test was possible
 * @returns adjusted values in the same order, never below the given ones and at most 1; nulls stay null and
 *   do not count
 * @see Benjamini & Hochberg 1995, JRSS B 57:289; Benjamini & Yekutieli 2001, Annals of Statistics 29:1165
 * @example benjaminiHochberg([0.01, null, 0.04]) // [0.02, null, 0.04]
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const tested = p
    .flatMap((value, index) => (value === null ? [] : [{ value, index }]))
    .sort((first, second) => second.value - first.value);
  const adjusted = new Array<number | null>(p.length).fill(null);
  let smallest = 1;
  tested.forEach(({ value, index }, place) => {
    smallest = Math.min(smallest, value * (tested.length / (tested.length - place)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
