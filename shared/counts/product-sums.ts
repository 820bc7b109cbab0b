import { type CoMoments, noCoMoments } from '../statistics/co-moments.ts';

/** Sums and sums of products of some variables: the raw material of their co-moments. */
export interface ProductSums {
  n: number;
  sums: Float64Array;
  /** The lower triangle, row by row: 00, 10, 11, 20, 21, 22, … */
  products: Float64Array;
}

export function noProducts(variables: number): ProductSums {
  return {
    n: 0,
    sums: new Float64Array(variables),
    products: new Float64Array((variables * (variables + 1)) / 2),
  };
}

/**
 * Adds people, in place. The values are whole numbers near 0, so that the sums stay exact.
 *
 * @param columns the values of the first variable, then from `stride` on of the second, and so on
 * @param people how many
 */
export function addProducts(into: ProductSums, columns: Float64Array, stride: number, people: number): void {
  const { sums, products } = into;
  into.n += people;
  let place = 0;
  for (let i = 0; i < sums.length; i += 1) {
    let sum = 0;
    for (let at = i * stride; at < i * stride + people; at += 1) sum += columns[at] ?? 0;
    sums[i] = (sums[i] ?? 0) + sum;
    for (let j = 0; j <= i; j += 1) {
      products[place] = (products[place] ?? 0) + scalarProduct(columns, i * stride, j * stride, people);
      place += 1;
    }
  }
}

/** Four sums side by side, since each addition has to wait for the last one of its sum. */
function scalarProduct(columns: Float64Array, first: number, second: number, people: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = first;
  let j = second;
  for (const end = first + people - 3; i < end; i += 4, j += 4) {
    s0 += (columns[i] ?? 0) * (columns[j] ?? 0);
    s1 += (columns[i + 1] ?? 0) * (columns[j + 1] ?? 0);
    s2 += (columns[i + 2] ?? 0) * (columns[j + 2] ?? 0);
    s3 += (columns[i + 3] ?? 0) * (columns[j + 3] ?? 0);
  }
  for (const end = first + people; i < end; i += 1, j += 1) s0 += (columns[i] ?? 0) * (columns[j] ?? 0);
  return s0 + s1 + (s2 + s3);
}

/** Adds other people's sums, in place. */
export function mergeProducts(into: ProductSums, other: ProductSums): void {
  into.n += other.n;
  other.sums.forEach((value, i) => {
    into.sums[i] = (into.sums[i] ?? 0) + value;
  });
  other.products.forEach((value, i) => {
    into.products[i] = (into.products[i] ?? 0) + value;
  });
}

/**
 * Co-moments of some of the variables.
 *
 * @param variables which, in the order wanted, and what one of their units is worth
 */
export function momentsOf(
  { n, sums, products }: ProductSums,
  variables: readonly { place: number; unit: number }[],
): CoMoments {
  if (n === 0) return noCoMoments(variables.length);
  const product = (i: number, j: number) => {
    const [row, column] = i < j ? [j, i] : [i, j];
    return products[(row * (row + 1)) / 2 + column] ?? 0;
  };
  return {
    n,
    mean: variables.map(({ place, unit }) => (unit * (sums[place] ?? 0)) / n),
    comoment: variables.map((one) =>
      variables.map((other) => {
        const deviation =
          n * product(one.place, other.place) - (sums[one.place] ?? 0) * (sums[other.place] ?? 0);
        return (one.unit * other.unit * deviation) / n;
      }),
    ),
  };
}
