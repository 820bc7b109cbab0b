import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import type { ReaderNames } from '../../../shared/questionnaire/wording.ts';
import type { WaveSnapshot } from '../../../shared/wave/wave.ts';
import type { QuestionGroup as Group } from './questionnaire-parts.ts';
import { RatingField } from './rating-field.tsx';
import { subjectClass, subjectWords } from './subject.tsx';

interface QuestionGroupProps {
  group: Group;
  snapshot: WaveSnapshot;
  side: Side;
  names: ReaderNames;
  messages: Messages;
  entered: (field: string) => string;
  errors: ReadonlyMap<string | null, string>;
}

/** The questions of a part that are about the same organisation, under its name. */
export function QuestionGroup({
  group,
  snapshot,
  side,
  names,
  messages,
  entered,
  errors,
}: QuestionGroupProps) {
  return (
    <div className={`group ${subjectClass(group.about, side)}`}>
      <h3>{subjectWords(group.about, names, messages)}</h3>
      {group.ratings.map((rating) => (
        <RatingField
          key={rating.field}
          {...{ rating, snapshot, side, names }}
          language={messages.language}
          value={entered(rating.field)}
          error={errors.get(rating.field)}
        />
      ))}
    </div>
  );
}
