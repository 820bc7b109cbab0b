import { Checkbox, Fieldset, Stack } from '@mantine/core';
import { withItem } from '../../../shared/questionnaire/editing.ts';
import { withPartBack } from '../../../shared/questionnaire/put-back.ts';
import type { RatedItem } from '../../../shared/questionnaire/questionnaire.ts';
import type { Scale } from '../../../shared/questionnaire/scale.ts';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';
import { ScaleFields } from './scale-fields.tsx';

interface OwnScaleProps {
  item: RatedItem;
  index: number;
}

/** A scale that one question has for itself. */
export function OwnScale({ item, index }: OwnScaleProps) {
  const words = useWords();
  const { value, change, takeAway, readOnly } = useEditing();
  const { scale, ...rest } = item;
  const set = (own: Scale) => change(withItem(value, index, { ...rest, scale: own } as RatedItem));
  const choose = (own: boolean) => {
    if (own) return set(value.scale);
    const next = withItem(value, index, rest as RatedItem);
    if (!scale || scale === value.scale) return change(next);
    return takeAway(next, {
      what: words.text('console.questionnaires.own-scale'),
      putBack: (now) => withPartBack(now, item.id, (it) => (it.kind === 'comment' ? it : { ...it, scale })),
    });
  };
  return (
    <Stack gap="sm">
      <Checkbox
        label={words.text('console.questionnaires.own-scale')}
        disabled={readOnly}
        checked={scale !== undefined}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      {scale && (
        <Fieldset legend={words.text('console.questionnaires.scale')}>
          <ScaleFields path={`items.${index}.scale`} scale={scale} onChange={set} />
        </Fieldset>
      )}
    </Stack>
  );
}
