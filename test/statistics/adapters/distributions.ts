import { z } from 'zod';
import { chiSquareUpperTail } from '../../../shared/statistics/chi-square.ts';
import { fQuantile, fUpperTail } from '../../../shared/statistics/f-distribution.ts';
import { logGamma } from '../../../shared/statistics/log-gamma.ts';
import { normalProbability, normalQuantile } from '../../../shared/statistics/normal.ts';
import { tProbability, tQuantile } from '../../../shared/statistics/student-t.ts';
import type { Adapter } from '../adapter.ts';

const Parallel = z.record(z.string(), z.array(z.number()));

/** Applies a distribution function along parallel lists of arguments. */
function along(names: readonly string[], compute: (...values: number[]) => number): Adapter {
  return (input) => {
    const lists = Parallel.parse(input);
    const unknown = Object.keys(lists).filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`unknown arguments: ${unknown.join(', ')}`);
    const [first = []] = names.map((name) => lists[name]);
    return { value: first.map((_, i) => compute(...names.map((name) => lists[name]?.[i] ?? Number.NaN))) };
  };
}

type Distribution = (first: number, second: number, third: number) => number;
const three =
  (compute: Distribution) =>
  (...[first = Number.NaN, second = Number.NaN, third = Number.NaN]: number[]) =>
    compute(first, second, third);

export const distributionAdapters: Record<string, Adapter> = {
  'dist.tCdf': along(['x', 'df'], three(tProbability)),
  'dist.tQuantile': along(['p', 'df'], three(tQuantile)),
  'dist.normCdf': along(['x'], three(normalProbability)),
  'dist.normQuantile': along(['p'], three(normalQuantile)),
  'dist.fQuantile': along(['p', 'df1', 'df2'], three(fQuantile)),
  'dist.fSf': along(['x', 'df1', 'df2'], three(fUpperTail)),
  'dist.chi2Sf': along(['x', 'df'], three(chiSquareUpperTail)),
  'dist.lgamma': along(['x'], three(logGamma)),
};
