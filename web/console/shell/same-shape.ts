/**
 * Whether a value has everything that a form's own value has, of the same types. A draft of an earlier form,
 * whose fields were others, does not. What stands in lists is compared with the first of the form's own.
 */
export function hasShapeOf<Value>(model: Value, value: unknown): value is Value {
  // An empty field may be null, and a number field holds '' while it is empty.
  if (model === null || model === undefined || model === '') return true;
  if (Array.isArray(model)) {
    const [first] = model;
    return Array.isArray(value) && value.every((each) => hasShapeOf(first, each));
  }
  if (typeof model === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return Object.entries(model).every(([name, part]) =>
      hasShapeOf(part, (value as Record<string, unknown>)[name]),
    );
  }
  return value === '' || value === null || typeof value === typeof model;
}
