const DELIMITERS = [',', ';', '\t', '|'];

/**
 * What separates the cells of a table in a text, judged by its first line: spreadsheets of many countries write
 * semicolons, and some programs tabs or upright lines. A comma where nothing tells.
 */
export function csvDelimiter(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
