import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { Scale } from '../../../shared/questionnaire/scale.ts';
import { withText } from '../../../shared/questionnaire/texts.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';

interface ScaleFieldsProps {
  path: string;
  scale: Scale;
  onChange: (scale: Scale) => void;
}

/** The two ends of a scale and what they are called. */
export function ScaleFields({ path, scale, onChange }: ScaleFieldsProps) {
  const words = useWords();
  const { value, change, language, problems, readOnly } = useEditing();
  const wrong = problemsAt(problems, path).filter(({ path: at }) => !at.includes('.labels'));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(['min', 'max'] as const).map((end) => (
        <NumberInput
          key={end}
          id={fieldId(end === 'min' ? path : `${path}.${end}`)}
          label={words.text(`console.questionnaires.scale.${end}`)}
          readOnly={readOnly}
          allowDecimal={false}
          value={scale[end]}
          error={wrong[0] && end === 'max' && words.problem(wrong[0].message)}
          onChange={(number) => typeof number === 'number' && onChange({ ...scale, [end]: number })}
        />
      ))}
      {(['min', 'max'] as const).map((end) => (
        <TextInput
          key={`${end} label`}
          id={fieldId(`${path}.labels.${end}`)}
          label={words.text(`console.questionnaires.scale.${end}-label`)}
          lang={language}
          dir="auto"
          readOnly={readOnly}
          value={scale.labels?.[end]?.[language] ?? ''}
          placeholder={scale.labels?.[end]?.en ?? ''}
          onChange={({ currentTarget }) =>
            change(withText(value, `${path}.labels.${end}`, language, currentTarget.value))
          }
        />
      ))}
    </SimpleGrid>
  );
}
