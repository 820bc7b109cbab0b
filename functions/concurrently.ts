/** Applies `work` to every item, at most `limit` at a time; results stand in the order of the items. */
export async function concurrently<Item, Result>(
  limit: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/** The same, but what fails stops nothing: each item comes to a result or to the reason why it has none. */
export function allSettled<Item, Result>(
  limit: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  return concurrently(limit, items, async (item) => {
    const [settled] = await Promise.allSettled([work(item)]);
    return settled;
  });
}
