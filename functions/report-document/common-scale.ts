type Scale = { min: number; max: number };

/** The scale on which all questions were asked; null where they differ. */
export function commonScaleOf(items: readonly { scale: Scale }[]): Scale | null {
  const [first] = items;
  if (!first) return null;
  const { min, max } = first.scale;
  return items.every(({ scale }) => scale.min === min && scale.max === max) ? { min, max } : null;
}
