import type { z } from 'zod';

/** Computes a statistic from a vector's input, in the vector's field names. */
export type Adapter = (input: Record<string, unknown>) => unknown;

/** An adapter whose input is checked first, so that an unknown form of a case fails in words. */
export function adapter<Shape extends z.ZodType>(
  shape: Shape,
  compute: (input: z.output<Shape>) => unknown,
): Adapter {
  return (input) => compute(shape.parse(input));
}
