import { z } from 'zod';
import { LocalizedText } from '../language.ts';

/**
 * The points an item can be rated on: whole numbers from `min` to `max`.
 *
 * At most 254 points, so that an answer packs into one byte beside "not answered" and "cannot say".
 */
export const Scale = z
  .object({
    min: z.number().int().min(-9999),
    max: z.number().int().max(9999),
    labels: z
      .object({ min: LocalizedText.optional(), max: LocalizedText.optional() })
      .optional()
      .describe('Words for the two ends.'),
  })
  .refine((scale) => scale.min < scale.max, 'needs a max above its min')
  .refine((scale) => scale.max - scale.min < 254, 'has more than 254 points');
export type Scale = z.infer<typeof Scale>;

export function scalePoints(scale: Scale): number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step);
}
