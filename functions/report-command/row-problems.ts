import type { RowProblem } from './read-row.ts';

/** Problems beyond this many are counted, not listed. */
const LISTED = 50;

/** Collects what is wrong with the rows of a file, in bounded memory. */
export class RowProblems {
  rows = 0;
  private problems = 0;
  private readonly listed: RowProblem[] = [];

  add(problemsOfRow: readonly RowProblem[]): void {
    this.rows += 1;
    this.problems += problemsOfRow.length;
    this.listed.push(...problemsOfRow.slice(0, LISTED - this.listed.length));
  }

  lines(): string[] {
    const more = this.problems - this.listed.length;
    return [
      ...this.listed.map(({ line, column, reason }) =>
        column === null ? `line ${line}: ${reason}` : `line ${line}, column "${column}": ${reason}`,
      ),
      ...(more > 0 ? [`… and ${more} more.`] : []),
    ];
  }
}
