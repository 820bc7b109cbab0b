import { BLOCK } from './packed-rows.ts';

/** Collects packed responses that come one by one, so that they are read many at a time. */
export interface RowBuffer {
  add(answers: Uint8Array): void;
  /** Hands on what has been collected. */
  flush(): void;
}

/**
 * @param width bytes of a response
 * @param handOn takes responses packed one after another; it must not keep them
 * @example const buffer = rowBuffer(40, (packed) => pass.addMany('a', packed));
 */
export function rowBuffer(width: number, handOn: (packed: Uint8Array) => void): RowBuffer {
  const collected = new Uint8Array(width * BLOCK);
  let end = 0;
  const flush = () => {
    if (end > 0) handOn(collected.subarray(0, end));
    end = 0;
  };
  return {
    add: (answers) => {
      if (answers.length !== width) {
        throw new RangeError(`${answers.length} packed answers for ${width} slots`);
      }
      for (let slot = 0; slot < width; slot += 1) collected[end + slot] = answers[slot] ?? 0;
      end += width;
      if (end === collected.length) flush();
    },
    flush,
  };
}
