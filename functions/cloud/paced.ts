/**
 * Lets tasks begin one after the other, each a pause after the one before: the way to stay within what a
 * mail service takes a second.
 *
 * @param pauseMs from the beginning of one task to the beginning of the next
 * @param sleep waits some milliseconds
 */
export function paced(
  pauseMs: number,
  sleep: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
) {
  let turn: Promise<unknown> = Promise.resolve();
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    const mine = turn;
    const result = mine.then(task);
    const pause = mine.then(() => sleep(pauseMs));
    turn = Promise.allSettled([pause, result]);
    return await result;
  };
}
