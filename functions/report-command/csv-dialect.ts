/** How a CSV file separates its cells and its lines. */
export interface CsvDialect {
  delimiter: string;
  newline: '\n' | '\r';
}

const DELIMITERS = [',', ';', '\t'];

/**
 * Tells the dialect from the start of a file: spreadsheets of many countries write semicolons, and some tabs;
 * a carriage return alone ended lines on old Macintoshes. `\r\n` counts as `\n` with a carriage return before.
 */
export function csvDialect(start: string): CsvDialect {
  const newline = start.includes('\n') || !start.includes('\r') ? '\n' : '\r';
  const header = (start.split(newline, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
  return { delimiter, newline };
}
