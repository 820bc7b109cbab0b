import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { CoMoments } from './co-moments.ts';
import { pearson } from './pearson.ts';
import { withinGroups } from './within-groups.ts';

/** How the explained variance of an outcome divides among correlated drivers. */
export interface RelativeWeights {
  /** People with every driver score and the outcome. */
  n: number;
  predictors: number;
  /** Explained share of the outcome's variance. */
  r2: number | null;
  /** One weight per driver, not negative, adding up to r2. */
  weights: number[] | null;
  /** The weights as shares of r2, adding up to 1. */
  shares: number[] | null;
  /** Each driver's correlation with the outcome; gives the sign. */
  correlations: number[] | null;
  /** From max(30, 10 per driver) people on; hide otherwise. */
  reportable: boolean;
}

/** Below this smallest eigenvalue the drivers are copies of one another. */
const COLLINEAR = 1e-8;

/**
 * Johnson's relative weights: "which drivers matter most for recommending, given that they overlap?"
 *
 * The drivers are replaced by the uncorrelated variables closest to them (the symmetric square root of their
 * correlation matrix), whose shares in the explained variance are then divided back. Complete rows only,
 * pooled within sides. An association, not a cause: show the bootstrap interval and the sign of r beside it.
 *
 * @param groups co-moments over complete rows of the drivers followed by the outcome, one per side
 * @param predictors number of drivers p
 * @returns null figures if n − G ≤ p, something does not vary or drivers are collinear
 * @see Johnson 2000, Multivariate Behavioral Research 35:1; Tonidandel & LeBreton 2011, JBP 26:1
 * @example relativeWeights([coMoments(rowsOfA), coMoments(rowsOfB)], 4).shares
 */
export function relativeWeights(groups: readonly CoMoments[], predictors: number): RelativeWeights {
  const within = withinGroups(groups);
  const { n } = within;
  const reportable = n >= Math.max(30, 10 * predictors);
  const none = { n, predictors, r2: null, weights: null, shares: null, correlations: null, reportable };
  if (predictors < 1 || n - within.groups <= predictors) return none;

  const indices = Array.from({ length: predictors }, (_, index) => index);
  const correlations = present(indices.map((j) => pearson(within, j, predictors)));
  const between = present(indices.flatMap((i) => indices.map((j) => (i === j ? 1 : pearson(within, i, j)))));
  if (correlations === null || between === null) return none;
  const root = squareRoot(Matrix.from1DArray(predictors, predictors, between));
  if (root === null) return none;

  const beta = root.inverse.mmul(Matrix.columnVector(correlations)).to1DArray();
  const weights = indices.map((j) =>
    beta.reduce((sum, slope, k) => sum + root.matrix.get(j, k) ** 2 * slope ** 2, 0),
  );
  const r2 = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = r2 > 0 ? weights.map((weight) => weight / r2) : null;
  return { n, predictors, r2, weights, shares, correlations, reportable };
}

/** The symmetric square root of a correlation matrix and its inverse; null if it is (nearly) singular. */
function squareRoot(matrix: Matrix): { matrix: Matrix; inverse: Matrix } | null {
  const { realEigenvalues, eigenvectorMatrix: v } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  if (Math.min(...realEigenvalues) < COLLINEAR) return null;
  const power = (exponent: number) =>
    v.mmul(Matrix.diag(realEigenvalues.map((value) => value ** exponent))).mmul(v.transpose());
  return { matrix: power(0.5), inverse: power(-0.5) };
}

function present(values: (number | null)[]): number[] | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : null;
}
