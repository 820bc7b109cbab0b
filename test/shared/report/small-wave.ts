import type { Sheet } from '../../builders/report.ts';

/** One sheet: early us, them, predicted; promises us, them; together; recommend; overall. */
function sheet(...[us, them, predicted, promises, theirs, together, recommend, overall]: number[]): Sheet {
  return {
    'early.us': us ?? null,
    'early.them': them ?? null,
    'early.predicted': predicted ?? null,
    'promises.us': promises ?? null,
    'promises.them': theirs ?? null,
    together: together ?? null,
    recommend: recommend ?? null,
    overall: overall ?? null,
  };
}

/** Sums by column: 40, 25, 35; 40, 30; 35; –; 35. */
export const NORTHWIND: Sheet[] = [
  sheet(8, 6, 7, 9, 7, 8, 10, 8),
  sheet(7, 5, 6, 8, 6, 7, 9, 7),
  sheet(9, 4, 8, 7, 5, 6, 8, 6),
  sheet(8, 6, 7, 9, 6, 9, 6, 9),
  sheet(8, 4, 7, 7, 6, 5, 9, 5),
];

/** Sums by column: 20, 32, 25; 35, 25; 25; –; 25. */
export const ACME: Sheet[] = [
  sheet(4, 6, 5, 6, 5, 5, 6, 6),
  sheet(5, 7, 5, 7, 5, 6, 7, 5),
  sheet(3, 6, 5, 8, 6, 4, 2, 4),
  sheet(4, 7, 5, 9, 4, 5, 9, 5),
  sheet(4, 6, 5, 5, 5, 5, 8, 5),
];
