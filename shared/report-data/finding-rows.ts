import type { GapReport } from '../report/gap-report.ts';
import type { FigureRow } from './figure-row.ts';

/** The numbers that findings and notes are worded with, in their order; `text` is the kind of sentence. */
export function findingRows({ findings, notes }: GapReport): FigureRow[] {
  return [
    ...findings.flatMap(({ kind, verdict, values, about }, place) => {
      const { target, item, driver } = about;
      const of = {
        section: `finding.${place + 1}`,
        ...(target ? { target } : {}),
        ...(item ? { item } : {}),
        driver,
        verdict,
        text: kind,
      };
      return numbersIn(values).map(([figure, value]): FigureRow => ({ ...of, figure, value }));
    }),
    ...notes.flatMap(({ kind, values }, place) =>
      numbersIn(values).map(([figure, value]): FigureRow => {
        return { section: `note.${place + 1}`, figure, value, text: kind };
      }),
    ),
  ];
}

function numbersIn(values: GapReport['notes'][number]['values']): [string, number][] {
  return Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}
