import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** One reference case: what goes into a statistic and what must come out. */
export const VectorCase = z.strictObject({
  id: z.string(),
  statistic: z.string(),
  source: z.string(),
  note: z.string(),
  input: z.record(z.string(), z.unknown()),
  expected: z.json(),
  tolerance: z.number().positive(),
});
export type VectorCase = z.infer<typeof VectorCase>;

/** The folder of the reference vectors: the environment's VECTORS, else test/vectors. */
export const VECTOR_FOLDER = resolve(process.env.VECTORS ?? join(import.meta.dirname, '../vectors'));

/** The reference files by name; none if the folder does not exist. */
export function vectorFiles(): { name: string; cases: VectorCase[] }[] {
  if (!existsSync(VECTOR_FOLDER)) return [];
  return readdirSync(VECTOR_FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name,
      cases: z.array(VectorCase).parse(JSON.parse(readFileSync(join(VECTOR_FOLDER, name), 'utf8'))),
    }));
}
