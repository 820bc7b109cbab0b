import { noteWords } from '../../../shared/report/findings/finding-words.ts';
import type { Note } from '../../../shared/report/gap-report.ts';
import type { PartProps } from './part-props.ts';

/** Notes that say what is not shown, and why. */
const WITHHOLDING = [
  'side-withheld',
  'side-hidden',
  'combined-withheld',
  'cohort-cut-dropped',
  'cohort-cells-withheld',
  'correlations-too-few',
  'correlations-hidden',
  'alpha-too-few',
  'alpha-hidden',
  'weights-too-few',
  'weights-hidden',
];

/** Whether a note belongs to what is not shown; all others are about method. */
export function isWithholding({ kind }: Note): boolean {
  return WITHHOLDING.includes(kind);
}

/** What the minimum sizes kept back, of the questions, the cohorts and the method. */
export function WithheldSection({ report, messages }: PartProps) {
  const { text } = messages;
  const { organisations, withheld, notes } = report;
  const lines = [
    ...withheld.map(({ side, what, count, minimum }) =>
      text(`report.withheld.${what}`, { organisation: organisations[side], count, minimum }),
    ),
    ...notes.filter(isWithholding).map((note) => noteWords(note, messages, organisations)),
  ];
  if (lines.length === 0) return <p>{text('report.withheld-none')}</p>;
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
