/**
 * The fields of an answer that hold something, as paths: `sides.a.name`, `items[].email`. What is null, or an
 * empty list or text, is not shown to its reader.
 *
 * @param depth how deep to look; what lies deeper counts as one field
 */
export function visibleFields(value: unknown, depth: number): string[] {
  return [...new Set(fieldsOf(value, '', depth))].sort();
}

function fieldsOf(value: unknown, path: string, depth: number): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each, `${path}[]`, depth));
  if (typeof value !== 'object') return [path];
  const entries = Object.entries(value).filter(([, inside]) => inside !== null && inside !== undefined);
  if (depth === 0) return entries.length > 0 ? [path] : [];
  return entries.flatMap(([name, inside]) => fieldsOf(inside, path ? `${path}.${name}` : name, depth - 1));
}
