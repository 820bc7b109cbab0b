import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Lower-tail probability of the standard normal distribution.
 *
 * @param z any real number
 * @returns a probability, 0 to 1
 * @example normalProbability(0) // 0.5
 */
export function normalProbability(z: number): number {
  return cdf(z, 0, 1);
}

/**
 * Quantile of the standard normal distribution.
 *
 * @param p a probability strictly between 0 and 1
 * @example normalQuantile(0.975) // 1.959…
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

/** Below this probability the library's quantile loses digits. */
const FAR_TAIL = 1e-8;

/**
 * Far in the tail the library's value is mended by Newton's steps on the logarithm of the probability, from a
 * start that the tail's own form gives.
 */
function lowerQuantile(p: number): number {
  if (p >= FAR_TAIL || p <= 0) return quantile(p, 0, 1);
  let z = -Math.sqrt(-2 * Math.log(p) - Math.log(-4 * Math.PI * Math.log(p)));
  for (let step = 0; step < 20; step += 1) {
    const tail = cdf(z, 0, 1);
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    const change = (Math.log(tail) - Math.log(p)) * (tail / density);
    z -= change;
    if (Math.abs(change) <= 1e-15 * Math.abs(z)) break;
  }
  return z;
}

/**
 * The half width of a two-sided normal interval in standard errors.
 *
 * @param level confidence level, 0 to 1
 * @example normalCritical(0.95) // 1.959…
 */
export function normalCritical(level: number): number {
  return quantile((1 + level) / 2, 0, 1);
}

/**
 * Two-sided p value of a standard normal statistic: "how often is |z| at least this large?"
 *
 * @example normalTwoSided(1.96) // 0.0499…
 */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * cdf(-Math.abs(z), 0, 1));
}
