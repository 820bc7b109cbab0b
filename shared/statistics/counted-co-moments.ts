import { type CoMoments, noCoMoments } from './co-moments.ts';

/**
 * Co-moments of rows of which it is known how many people have each: "what `coMoments` gives, without
 * visiting every person".
 *
 * Two passes over the different rows, deviations from the mean, so no digits are lost.
 *
 * @param rows the values of the variables, and the number of people who have them
 * @param variables number of variables
 * @see Chan, Golub & LeVeque 1983, American Statistician 37:242
 * @example countedCoMoments([[[1], 2], [[4], 1]], 1) // n 3, mean [2], comoment [[6]]
 */
export function countedCoMoments(
  rows: readonly (readonly [values: readonly number[], people: number])[],
  variables: number,
): CoMoments {
  const moments = noCoMoments(variables);
  const { mean, comoment } = moments;
  for (const [, people] of rows) moments.n += people;
  if (moments.n === 0) return moments;
  for (let i = 0; i < variables; i += 1) {
    let sum = 0;
    for (const [values, people] of rows) sum += people * (values[i] ?? 0);
    mean[i] = sum / moments.n;
  }
  comoment.forEach((line, i) => {
    for (let j = 0; j < variables; j += 1) {
      const [centreI = 0, centreJ = 0] = [mean[i], mean[j]];
      let sum = 0;
      for (const [values, people] of rows) {
        sum += people * ((values[i] ?? 0) - centreI) * ((values[j] ?? 0) - centreJ);
      }
      line[j] = sum;
    }
  });
  return moments;
}
