import type { z } from '@hono/zod-openapi';

/** A JSON body of a request or response, for a route's description. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
