import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { standardisation } from './standardisation.ts';

/** A fitted model of how likely an event is. */
export interface RidgeLogistic {
  intercept: number;
  /** Per predictor, on the standardised scale. */
  beta: number[];
  /** Probability of the event for a row of raw predictors. */
  probability(row: readonly number[]): number;
}

const STEPS = 100;
const CONVERGED = 1e-12;

/**
 * Ridge logistic regression: "given known outcomes, how likely is this partnership to end?"
 *
 * Minimises −ℓ + (λ/2)|β|² by Newton's method with step halving; predictors are standardised (divisor n − 1)
 * within the rows given, the intercept is free. Use it only with 30 known outcomes and 10 of the rarer class,
 * and only if it beats the rule (see `crossValidated`).
 *
 * @param rows raw predictors, one row per partnership
 * @param events whether the event happened
 * @param lambda strength of the penalty, above 0
 * @returns null without rows of both outcomes, for then no finite intercept exists
 * @see le Cessie & van Houwelingen 1992, Applied Statistics 41:191
 * @example ridgeLogistic([[1], [2], [3], [4]], [false, true, false, true], 1)?.probability([3.5])
 */
export function ridgeLogistic(
  rows: readonly (readonly number[])[],
  events: readonly boolean[],
  lambda: number,
): RidgeLogistic | null {
  const happened = events.filter(Boolean).length;
  if (happened === 0 || happened === events.length) return null;
  const standardise = standardisation(rows);
  const design = rows.map((row) => [1, ...standardise(row)]);
  let beta = new Array<number>(design[0]?.length ?? 1).fill(0);
  let loss = penalisedLoss(design, events, beta, lambda);
  for (let step = 0; step < STEPS; step += 1) {
    const direction = newtonDirection(design, events, beta, lambda);
    if (direction === null) break;
    let size = 1;
    let next = beta.map((value, j) => value + (direction[j] ?? 0));
    let nextLoss = penalisedLoss(design, events, next, lambda);
    while (nextLoss > loss + CONVERGED * Math.abs(loss) && size > CONVERGED) {
      size /= 2;
      next = beta.map((value, j) => value + size * (direction[j] ?? 0));
      nextLoss = penalisedLoss(design, events, next, lambda);
    }
    const moved = Math.max(...next.map((value, j) => Math.abs(value - (beta[j] ?? 0))));
    beta = next;
    loss = nextLoss;
    if (moved < CONVERGED) break;
  }
  const [intercept = 0, ...slopes] = beta;
  return {
    intercept,
    beta: slopes,
    probability: (row) => logistic(linear([1, ...standardise(row)], beta)),
  };
}

function linear(row: readonly number[], beta: readonly number[]): number {
  return row.reduce((sum, value, j) => sum + value * (beta[j] ?? 0), 0);
}

function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

function penalisedLoss(
  design: readonly (readonly number[])[],
  events: readonly boolean[],
  beta: readonly number[],
  lambda: number,
): number {
  const penalty = beta.slice(1).reduce((sum, value) => sum + value ** 2, 0) * (lambda / 2);
  return design.reduce((sum, row, i) => {
    const x = events[i] ? -linear(row, beta) : linear(row, beta);
    return sum + Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }, penalty);
}

/** Solves (X′WX + λD) d = X′(y − p) − λDβ, D without the intercept; null where the model is at its end. */
function newtonDirection(
  design: readonly (readonly number[])[],
  events: readonly boolean[],
  beta: readonly number[],
  lambda: number,
): number[] | null {
  const size = beta.length;
  const penalty = (j: number) => (j === 0 ? 0 : lambda);
  const gradient = beta.map((value, j) => -penalty(j) * value);
  const hessian = Matrix.diag(beta.map((_, j) => penalty(j)));
  design.forEach((row, i) => {
    const p = logistic(linear(row, beta));
    const weight = p * (1 - p);
    for (let j = 0; j < size; j += 1) {
      const x = row[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + x * ((events[i] ? 1 : 0) - p);
      for (let k = 0; k < size; k += 1) hessian.set(j, k, hessian.get(j, k) + weight * (x * (row[k] ?? 0)));
    }
  });
  const factors = new CholeskyDecomposition(hessian);
  return factors.isPositiveDefinite() ? factors.solve(Matrix.columnVector(gradient)).to1DArray() : null;
}
