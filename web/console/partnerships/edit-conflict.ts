import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Merge } from './merge-partnership.ts';

/** Somebody else saved first, and changed something that was changed here too, in another way. */
export class EditConflict extends Error {
  override readonly name = 'EditConflict';
  readonly merge: Merge;
  /** The partnership as the other one saved it. */
  readonly newest: Partnership;

  constructor(merge: Merge, newest: Partnership) {
    super('The partnership was changed since you read it; reload and change it again.');
    this.merge = merge;
    this.newest = newest;
  }
}
