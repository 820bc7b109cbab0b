import type { Log } from '../log.ts';
import type { Queue } from './queue.ts';

export interface InProcessQueueOptions<Message> {
  name: string;
  handle: (message: Message) => Promise<void>;
  concurrency: number;
  log: Log;
  /** Attempts before a message is given up. */
  attempts?: number;
  /** Wait before the second attempt, in milliseconds; doubled for each further one. */
  backoffMs?: number;
}

export interface InProcessQueue<Message> extends Queue<Message> {
  /** Resolves when nothing is waiting, running or about to be retried. */
  idle(): Promise<void>;
  /** Starts nothing more; resolves when what runs has ended. */
  stop(): Promise<void>;
}

/**
 * The local form of a queue: messages wait in memory and are handled a few at a time, retried with growing
 * pauses, and finally given up with a log line that names the queue and the error, never the message.
 *
 * What a stopped process leaves behind is lost, which the scheduler and the mail check make good.
 */
export function inProcessQueue<Message>(options: InProcessQueueOptions<Message>): InProcessQueue<Message> {
  const { name, handle, concurrency, log, attempts = 5, backoffMs = 200 } = options;
  const waiting: { message: Message; attempt: number }[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let running = 0;
  let stopped = false;
  let settled: (() => void)[] = [];

  const isIdle = () => running === 0 && (stopped || (waiting.length === 0 && timers.size === 0));
  const settle = () => {
    if (!isIdle()) return;
    for (const resolve of settled) resolve();
    settled = [];
  };
  const whenIdle = () => new Promise<void>((resolve) => (isIdle() ? resolve() : settled.push(resolve)));

  const retry = (message: Message, attempt: number) => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        waiting.push({ message, attempt });
        pump();
      },
      backoffMs * 2 ** (attempt - 2),
    );
    timers.add(timer);
  };

  const run = async ({ message, attempt }: { message: Message; attempt: number }) => {
    running += 1;
    try {
      await handle(message);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      if (attempt < attempts) {
        log.warn('a message is tried again', { queue: name, attempt, reason });
        retry(message, attempt + 1);
      } else {
        log.error('a message was given up', { queue: name, attempt, reason });
      }
    } finally {
      running -= 1;
      pump();
      settle();
    }
  };

  const pump = () => {
    while (!stopped && running < concurrency) {
      const next = waiting.shift();
      if (!next) return;
      void run(next);
    }
  };

  return {
    async send(messages) {
      for (const message of messages) waiting.push({ message, attempt: 1 });
      setImmediate(pump);
    },
    idle: whenIdle,
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      return whenIdle();
    },
  };
}
