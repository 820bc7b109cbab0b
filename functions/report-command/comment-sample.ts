import type { Comment } from '../../shared/response/comment.ts';

/** Comments kept of one side; more would make a report nobody reads and take memory without bound. */
export const KEPT_COMMENTS = 2000;

/**
 * The comments of one side: all of them, or beyond the bound a sample in which each has the same chance
 * (Vitter's algorithm R). `pick` gives a whole number from 0 to below its argument.
 */
export class CommentSample {
  given = 0;
  readonly kept: Comment[] = [];
  private readonly pick: (below: number) => number;

  constructor(pick: (below: number) => number) {
    this.pick = pick;
  }

  add(comment: Comment): void {
    this.given += 1;
    if (this.kept.length < KEPT_COMMENTS) {
      this.kept.push(comment);
    } else {
      const place = this.pick(this.given);
      if (place < KEPT_COMMENTS) this.kept[place] = comment;
    }
  }
}
