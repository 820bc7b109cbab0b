/** The roster of the round as an operator's CSV file: 12 people of side a, 18 of side b. */
export const SIZES = { a: 12, b: 18 } as const;
export const NAMES = { a: 'Acme Example', b: 'Northwind Sample' } as const;

export function addressOf(side: 'a' | 'b', person: number): string {
  return `person${person + 1}@side-${side}.example`;
}

export function leadOf(side: 'a' | 'b'): string {
  return `lead@side-${side}.example`;
}

/** One director a side, who must not be found by it; the others are half in the field and half in the office. */
function roleOf(person: number): string {
  if (person === 0) return 'director';
  return person % 2 === 0 ? 'office' : 'field';
}

export function rosterCsv(): string {
  const rows = (['a', 'b'] as const).flatMap((side) =>
    Array.from(
      { length: SIZES[side] },
      (_, person) =>
        `${side},Person ${person + 1} of ${NAMES[side]},${addressOf(side, person)},en,${roleOf(person)}`,
    ),
  );
  return ['side,name,email,language,cohort.role', ...rows, ''].join('\n');
}
