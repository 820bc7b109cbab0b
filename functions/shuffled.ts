/** A copy in random order: the Fisher–Yates shuffle with bytes from a cryptographic source, without bias. */
export function shuffled<Item>(items: readonly Item[], random: (bytes: number) => Uint8Array): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const pick = randomBelow(last + 1, random);
    [result[last], result[pick]] = [result[pick] as Item, result[last] as Item];
  }
  return result;
}

function randomBelow(bound: number, random: (bytes: number) => Uint8Array): number {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound;
  for (;;) {
    const value = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0);
    if (value < limit) return value % bound;
  }
}
