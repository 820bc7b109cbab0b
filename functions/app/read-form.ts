import type { Context } from 'hono';

/** The text fields of a sent form; null when the form cannot be read, for instance when it was cut off. */
export async function readForm(c: Context): Promise<Map<string, string> | null> {
  const body = await c.req.parseBody().catch(() => null);
  if (!body) return null;
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields.set(name, value);
  }
  return fields;
}
