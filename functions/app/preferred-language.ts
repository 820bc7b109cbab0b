import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../../shared/language.ts';

/**
 * The language that a browser asks for first among those there are, by its `Accept-Language` (RFC 9110,
 * 12.5.4); undefined when it asks for none of them. `hi-IN` is served by `hi`.
 */
export function preferredLanguage(
  header: string | undefined,
  available: readonly Language[],
): Language | undefined {
  const wanted = parseAccept(header ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase());
  for (const tag of wanted) {
    const found = available.find((language) => {
      const known = language.toLowerCase();
      return tag === known || tag.startsWith(`${known}-`);
    });
    if (found) return found;
  }
  return undefined;
}
