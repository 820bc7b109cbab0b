/** How a number is shown; the cell holds it unrounded. */
export type NumberKind = 'count' | 'rating' | 'signed' | 'score' | 'share' | 'correlation' | 'p';

/** A column of a sheet and what stands in it for a row. */
export interface SheetColumn<Row> {
  heading: string;
  /** Of numbers; texts need no kind. */
  as?: NumberKind | ((row: Row) => NumberKind);
  /** In characters; left out: as wide as numbers need. */
  width?: number;
  /** Null: an empty cell. */
  of: (row: Row) => string | number | null | undefined;
}

export interface SheetCell {
  value: string | number | null;
  as: NumberKind;
}

/** A section of a report as a table. */
export interface Sheet {
  name: string;
  columns: { heading: string; width: number }[];
  rows: SheetCell[][];
}

const NUMBER_WIDTH = 14;
/** Of texts that are read: they wrap. */
export const TEXT_WIDTH = 60;
export const NAME_WIDTH = 24;

export function sheetOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Sheet {
  return {
    name,
    columns: columns.map(({ heading, width = NUMBER_WIDTH }) => ({ heading, width })),
    rows: rows.map((row) =>
      columns.map(({ as = 'rating', of }): SheetCell => {
        return { value: of(row) ?? null, as: typeof as === 'function' ? as(row) : as };
      }),
    ),
  };
}
