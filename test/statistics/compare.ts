/** Any JSON value. */
export type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Lists where two values differ by the rule of the vectors: same keys, same lengths, numbers within
 * tolerance · max(1, |expected|), everything else equal.
 */
export function differences(actual: unknown, expected: Json, tolerance: number, path = 'value'): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: expected a list, got ${show(actual)}`];
    if (actual.length !== expected.length) {
      return [`${path}: expected ${expected.length} entries, got ${actual.length}`];
    }
    return expected.flatMap((entry, index) =>
      differences(actual[index], entry, tolerance, `${path}[${index}]`),
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [`${path}: expected an object, got ${show(actual)}`];
    const missing = Object.keys(expected).filter((key) => !(key in actual));
    const extra = Object.keys(actual).filter((key) => !(key in expected));
    return [
      ...missing.map((key) => `${path}.${key}: missing`),
      ...extra.map((key) => `${path}.${key}: not expected`),
      ...Object.entries(expected)
        .filter(([key]) => key in actual)
        .flatMap(([key, value]) => differences(actual[key], value as Json, tolerance, `${path}.${key}`)),
    ];
  }
  if (typeof expected === 'number' && typeof actual === 'number') {
    const near = Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return near ? [] : [`${path}: expected ${expected}, got ${actual}`];
  }
  return Object.is(actual, expected) ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
