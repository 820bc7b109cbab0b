import { z } from 'zod';

/** Who may read a comment, by its author's choice. */
export const Audience = z.enum(['both', 'own']);
export type Audience = z.infer<typeof Audience>;

/** The longest comment accepted, in characters. */
export const COMMENT_LIMIT = 2000;

export const Comment = z.object({
  item: z.string(),
  text: z.string().trim().min(1).max(COMMENT_LIMIT),
  audience: Audience.describe('`both`: the leads of both sides. `own`: of the author’s side only.'),
});
export type Comment = z.infer<typeof Comment>;
