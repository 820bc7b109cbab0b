/** A rating, "cannot say", or nothing. */
export type Answer = number | 'NA' | null;

/** How "cannot say" is written in forms and CSV files. */
export const CANNOT_SAY = 'n/a';
