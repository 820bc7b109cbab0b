/**
 * A reproducible source of numbers from 0 up to, not including, 1: the same seed, the same numbers everywhere.
 * Good enough to rehearse with; nothing secret may come from it.
 *
 * @see Steele, Lea & Flood 2014, Fast Splittable Pseudorandom Number Generators
 */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
