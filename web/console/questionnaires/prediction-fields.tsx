import { Switch } from '@mantine/core';
import { withPrediction } from '../../../shared/questionnaire/editing.ts';
import { withPartBack } from '../../../shared/questionnaire/put-back.ts';
import type { Item } from '../../../shared/questionnaire/questionnaire.ts';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';
import { WordingField } from './wording-field.tsx';

interface PredictionFieldsProps {
  item: Extract<Item, { kind: 'behaviour' }>;
  index: number;
}

/** Whether people are also asked what the partner will say, and in which words. */
export function PredictionFields({ item, index }: PredictionFieldsProps) {
  const words = useWords();
  const { value, change, takeAway, readOnly } = useEditing();
  const { predicted } = item.text;
  const ask = (asked: boolean) => {
    const next = withPrediction(value, index, asked);
    if (asked || !predicted || Object.keys(predicted).length === 0) return change(next);
    return takeAway(next, {
      what: words.text('console.questionnaires.wording.predicted'),
      putBack: (now) =>
        withPartBack(now, item.id, (it) => {
          if (it.kind !== 'behaviour') return it;
          return {
            ...it,
            predict: true,
            text: { ...it.text, predicted: { ...predicted, ...it.text.predicted } },
          };
        }),
    });
  };
  return (
    <>
      <Switch
        label={words.text('console.questionnaires.predict')}
        description={words.text('console.questionnaires.predict-how')}
        checked={item.predict ?? false}
        disabled={readOnly}
        onChange={({ currentTarget }) => ask(currentTarget.checked)}
      />
      {predicted && (
        <WordingField
          path={`items.${index}.text.predicted`}
          label={words.text('console.questionnaires.wording.predicted')}
          text={predicted}
        />
      )}
    </>
  );
}
