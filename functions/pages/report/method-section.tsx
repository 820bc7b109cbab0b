import { noteWords } from '../../../shared/report/findings/finding-words.ts';
import { DETAIL_MINIMUM } from '../../../shared/wave/privacy-settings.ts';
import { type Definition, definitionsIn } from './definitions.ts';
import type { PartProps } from './part-props.ts';
import { isWithholding } from './withheld-section.tsx';

/** What the figures mean, in plain words; every part of the report links to its own. */
export function MethodSection({ report, messages }: PartProps) {
  const { text, number, percent } = messages;
  const { rules, privacy, trend } = report;
  const share = percent(rules.gapShare);
  const words: Record<Definition, string> = {
    gap: text('report.method.gap'),
    verdict: text('report.method.noise', { share }),
    interval: text('report.method.interval'),
    nps: text('report.method.nps'),
    fields: text('report.method.fields', { share: percent(rules.strengthShare) }),
    knowledge: text('report.method.knowledge'),
    importance: text('report.method.importance'),
    agreement: text('report.method.agreement'),
    trend: trend ? text('report.method.trend', { share }) : text('report.method.first-wave'),
    minimum: text('report.method.minimum', {
      minimum: number(privacy.sideMinimum, 0),
      few: privacy.sideMinimum < DETAIL_MINIMUM ? 'averages' : 'none',
    }),
    guide: text('report.method.guide'),
  };
  const notes = methodNotes(report, messages);
  return (
    <>
      <dl className="definitions">
        {definitionsIn(report).map((definition) => (
          <div key={definition} id={`how-${definition}`}>
            <dt>{text(`report.define.${definition}`)}</dt>
            <dd>{words[definition]}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function methodNotes(
  { notes, organisations }: PartProps['report'],
  messages: PartProps['messages'],
): string[] {
  const words = notes
    .filter((note) => !isWithholding(note))
    .map((note) => noteWords(note, messages, organisations));
  return [...new Set(words)];
}
