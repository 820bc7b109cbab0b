import type { DifficultWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';

/** In the order in which one meets them. A word that is missing here fails to compile. */
const WORDS = Object.keys({
  partnership: 1,
  side: 1,
  lead: 1,
  operator: 1,
  authorisation: 1,
  member: 1,
  cohort: 1,
  questionnaire: 1,
  mirrored: 1,
  prediction: 1,
  driver: 1,
  wave: 1,
  rehearsal: 1,
  'time-zone': 1,
  'side-minimum': 1,
  'cohort-minimum': 1,
  'comment-minimum': 1,
  extension: 1,
  'since-last-wave': 1,
  'mirror-back': 1,
  charter: 1,
  unsigned: 1,
  receipt: 1,
  gap: 1,
  signal: 1,
  nps: 1,
  action: 1,
  'api-token': 1,
} satisfies Record<DifficultWord, 1>) as DifficultWord[];

/** Every word that has an explanation. */
export function Glossary() {
  const words = useWords();
  return (
    <dl className="help-words">
      {WORDS.map((word) => (
        <div key={word} id={word}>
          <dt>{words.text(`console.help.${word}.word`)}</dt>
          <dd>{words.text(`console.help.${word}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
