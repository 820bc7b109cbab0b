import { expect, test } from 'vitest';
import { paced } from '../../functions/cloud/paced.ts';

/** A clock that only waiting moves. */
function simulated() {
  let now = 0;
  const sleep = async (ms: number) => {
    now += ms;
  };
  return { sleep, now: () => now };
}

test('tasks begin one after the other, each a pause after the one before', async () => {
  const { sleep, now } = simulated();
  const inTurn = paced(100, sleep);
  const begun: number[] = [];
  await Promise.all([1, 2, 3, 4].map(() => inTurn(async () => begun.push(now()))));
  expect(begun).toEqual([0, 100, 200, 300]);
});

test('a task that fails neither stops the others nor loses its reason', async () => {
  const inTurn = paced(0, simulated().sleep);
  const results = await Promise.allSettled([
    inTurn(async () => 'first'),
    inTurn(async () => {
      throw new Error('refused');
    }),
    inTurn(async () => 'third'),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: { message: 'refused' } });
});

test('a task that takes longer than the pause is waited for', async () => {
  const inTurn = paced(0, simulated().sleep);
  let running = 0;
  let most = 0;
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
  };
  await Promise.all([1, 2, 3].map(() => inTurn(task)));
  expect(most).toBe(1);
});
