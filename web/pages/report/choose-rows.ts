import { choice, word } from './words.ts';

/** Sorts a table's rows by gap or importance, and shows those of one driver only. */
export function chooseRows(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  if (!body || rows.length < 3) return;
  const value = (row: HTMLTableRowElement, by: string) => Number(row.dataset[by] ?? -Infinity);
  const sort = (by: string) =>
    body.append(
      ...[...rows].sort(
        (first, second) => value(second, by) - value(first, by) || value(second, 'gap') - value(first, 'gap'),
      ),
    );
  const drivers = new Map(rows.map(({ dataset }) => [dataset.driver ?? '', dataset.driverTitle ?? '']));
  const filter = (driver: string) => {
    for (const row of rows) row.hidden = driver !== '' && row.dataset.driver !== driver;
  };
  const bar = document.createElement('p');
  bar.className = 'choices no-print';
  bar.append(
    choice(
      word('sort'),
      [
        ['gap', word('gap')],
        ['importance', word('importance')],
      ],
      sort,
    ),
    choice(word('driver'), [['', word('all')], ...drivers], filter),
  );
  table.before(bar);
}
