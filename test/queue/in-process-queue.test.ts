import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type InProcessQueueOptions, inProcessQueue } from '../../functions/queue/in-process-queue.ts';
import { collectedLog } from '../builders/log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Handle = InProcessQueueOptions<string>['handle'];

function aQueue(handle: Handle, options: Partial<InProcessQueueOptions<string>> = {}) {
  const log = collectedLog();
  const queue = inProcessQueue<string>({ name: 'mails', handle, concurrency: 2, log, ...options });
  return { queue, lines: log.lines };
}

/** Whether the queue is idle at this moment. */
async function isIdle(queue: { idle(): Promise<void> }): Promise<boolean> {
  let idle = false;
  void queue.idle().then(() => {
    idle = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return idle;
}

/** Work that ends when the test says so. */
function gate() {
  const waiting: (() => void)[] = [];
  return {
    pass: () => new Promise<void>((resolve) => waiting.push(resolve)),
    open: () => waiting.shift()?.(),
  };
}

describe('a message', () => {
  test('is handled once, in its turn', async () => {
    const handled: string[] = [];
    const { queue } = aQueue(async (message) => void handled.push(message), { concurrency: 1 });
    await queue.send(['first', 'second']);
    await queue.send(['third']);
    expect(handled).toEqual([]);
    await vi.runAllTimersAsync();
    expect(handled).toEqual(['first', 'second', 'third']);
  });

  test('that fails is tried again after growing pauses, until it succeeds', async () => {
    const times: number[] = [];
    const start = Date.now();
    const { queue, lines } = aQueue(async () => {
      times.push(Date.now() - start);
      if (times.length < 4) throw new Error('busy');
    });
    await queue.send(['hello']);
    await vi.runAllTimersAsync();
    expect(times).toEqual([0, 200, 600, 1400]);
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn', 'warn']);
  });

  test('is given up after the last attempt', async () => {
    const handle = vi.fn<Handle>(async () => {
      throw new Error('busy');
    });
    const { queue, lines } = aQueue(handle, { attempts: 3, backoffMs: 10 });
    await queue.send(['hello']);
    await vi.runAllTimersAsync();
    expect(handle).toHaveBeenCalledTimes(3);
    expect(lines.at(-1)).toEqual({
      level: 'error',
      message: 'a message was given up',
      facts: { queue: 'mails', attempt: 3, reason: 'Error' },
    });
  });

  test('is never logged, nor is the message of its error', async () => {
    const { queue, lines } = aQueue(async (message) => {
      throw new TypeError(`cannot mail ${message}`);
    });
    await queue.send(['token-of-ann']);
    await vi.runAllTimersAsync();
    expect(lines).toHaveLength(5);
    expect(JSON.stringify(lines)).not.toContain('token-of-ann');
  });

  test('that fails stops no other', async () => {
    const handled: string[] = [];
    const { queue } = aQueue(async (message) => {
      if (message === 'bad') throw new Error('busy');
      handled.push(message);
    });
    await queue.send(['bad', 'good', 'better']);
    await vi.runAllTimersAsync();
    expect(handled).toEqual(['good', 'better']);
  });
});

describe('concurrency', () => {
  test('is as high as it may be and no higher', async () => {
    const { pass, open } = gate();
    let running = 0;
    const seen: number[] = [];
    const { queue } = aQueue(
      async () => {
        running += 1;
        seen.push(running);
        await pass();
        running -= 1;
      },
      { concurrency: 3 },
    );
    await queue.send(['1', '2', '3', '4', '5']);
    await vi.advanceTimersByTimeAsync(0);
    expect(running).toBe(3);
    for (let message = 0; message < 5; message += 1) {
      open();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(running).toBe(0);
    expect(seen).toHaveLength(5);
    expect(Math.max(...seen)).toBe(3);
  });
});

describe('the queue is idle', () => {
  test('at the start', async () => {
    expect(await isIdle(aQueue(async () => {}).queue)).toBe(true);
  });

  test('not while a message waits, runs or is about to be tried again', async () => {
    const { pass, open } = gate();
    let attempts = 0;
    const { queue } = aQueue(async () => {
      attempts += 1;
      await pass();
      if (attempts === 1) throw new Error('busy');
    });
    await queue.send(['hello']);
    expect(await isIdle(queue)).toBe(false);
    open();
    await vi.advanceTimersByTimeAsync(199);
    expect(await isIdle(queue)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isIdle(queue)).toBe(false);
    open();
    expect(await isIdle(queue)).toBe(true);
  });

  test('not while a message has made another', async () => {
    const handled: string[] = [];
    const { queue } = aQueue(async (message) => {
      handled.push(message);
      if (message === 'first') await queue.send(['second']);
    });
    await queue.send(['first']);
    const idle = queue.idle();
    await vi.runAllTimersAsync();
    await idle;
    expect(handled).toEqual(['first', 'second']);
  });

  test('after a message was given up', async () => {
    const { queue } = aQueue(
      async () => {
        throw new Error('busy');
      },
      { attempts: 2 },
    );
    await queue.send(['hello']);
    await vi.runAllTimersAsync();
    expect(await isIdle(queue)).toBe(true);
  });
});

describe('stopping', () => {
  test('waits for what runs and starts nothing more', async () => {
    const { pass, open } = gate();
    const handled: string[] = [];
    const { queue } = aQueue(
      async (message) => {
        handled.push(message);
        await pass();
      },
      { concurrency: 1 },
    );
    await queue.send(['first', 'second']);
    await vi.advanceTimersByTimeAsync(0);
    let stopped = false;
    const stopping = queue.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(stopped).toBe(false);
    open();
    await stopping;
    await vi.runAllTimersAsync();
    expect(handled).toEqual(['first']);
  });

  test('forgets what was about to be tried again', async () => {
    const handle = vi.fn<Handle>(async () => {
      throw new Error('busy');
    });
    const { queue } = aQueue(handle);
    await queue.send(['hello']);
    await vi.advanceTimersByTimeAsync(0);
    await queue.stop();
    await vi.runAllTimersAsync();
    expect(handle).toHaveBeenCalledTimes(1);
  });
});
