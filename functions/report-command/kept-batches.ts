import type { Cohorts } from '../../shared/partnership/member.ts';
import type { Side } from '../../shared/partnership/partnership.ts';

/** What a batch takes beside its answers, about. */
const OVERHEAD_BYTES = 300;

interface Batch {
  side: Side;
  packed: Uint8Array;
  cohorts: Cohorts;
}

/**
 * Keeps packed answers for the second pass as long as they are few; beyond `limit` bytes it forgets them all,
 * and the file is read again instead.
 */
export class KeptBatches {
  private batches: Batch[] | null = [];
  private bytes = 0;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(side: Side, packed: Uint8Array, cohorts: Cohorts): void {
    if (this.batches === null) return;
    this.bytes += packed.length + OVERHEAD_BYTES;
    if (this.bytes > this.limit) this.batches = null;
    else this.batches.push({ side, packed: packed.slice(), cohorts });
  }

  /** Everything that was added, or null if it was too much. */
  all(): readonly Batch[] | null {
    return this.batches;
  }
}
