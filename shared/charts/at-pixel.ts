/** A position in pixels, where a mark would otherwise read a figure by the chart's scale. */
export function atPixel<T>(value: (datum: T) => number) {
  return { value, scale: null };
}
