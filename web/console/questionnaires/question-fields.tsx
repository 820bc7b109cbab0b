import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { withItem } from '../../../shared/questionnaire/editing.ts';
import type { Item } from '../../../shared/questionnaire/questionnaire.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';
import { OwnScale } from './own-scale.tsx';
import { PredictionFields } from './prediction-fields.tsx';
import { WordingField } from './wording-field.tsx';

/** Everything about one question. */
export function QuestionFields({ item, index }: { item: Item; index: number }) {
  const words = useWords();
  const { value, change, readOnly } = useEditing();
  const path = `items.${index}`;
  const set = (next: Item) => change(withItem(value, index, next));
  return (
    <Stack gap="md">
      {item.kind === 'behaviour' ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
            {(['us', 'them'] as const).map((view) => (
              <WordingField
                key={view}
                path={`${path}.text.${view}`}
                label={words.text(`console.questionnaires.wording.${view}`)}
                text={item.text[view]}
              />
            ))}
          </SimpleGrid>
          <PredictionFields item={item} index={index} />
        </>
      ) : (
        <WordingField
          path={`${path}.text`}
          label={words.text('console.questionnaires.wording.one')}
          text={item.text}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {'driver' in item && <DriverChoice item={item} path={path} onChange={set} />}
        <NativeSelect
          label={words.text('console.questionnaires.asked-of')}
          disabled={readOnly}
          data={['both', 'a', 'b'].map((who) => ({
            value: who,
            label: words.text(`console.questionnaires.asked-of.${who as 'both' | 'a' | 'b'}`),
          }))}
          value={item.sides?.length === 1 ? item.sides[0] : 'both'}
          onChange={({ currentTarget: { value: who } }) => {
            const { sides: _, ...rest } = item;
            set((who === 'both' ? rest : { ...rest, sides: [who === 'b' ? 'b' : 'a'] }) as Item);
          }}
        />
        <IdField item={item} path={path} onChange={set} />
      </SimpleGrid>
      {item.kind !== 'comment' && item.kind !== 'recommend' && <OwnScale item={item} index={index} />}
    </Stack>
  );
}

interface PartProps<Kind extends Item = Item> {
  item: Kind;
  path: string;
  onChange: (item: Item) => void;
}

function DriverChoice({ item, path, onChange }: PartProps<Extract<Item, { driver: string }>>) {
  const words = useWords();
  const { value, language, problems, readOnly } = useEditing();
  const wrong = problemsAt(problems, `${path}.driver`);
  const known = value.drivers.some(({ id }) => id === item.driver);
  return (
    <NativeSelect
      id={fieldId(`${path}.driver`)}
      label={words.text('console.questionnaires.driver')}
      disabled={readOnly}
      data={[
        ...(known ? [] : [{ value: item.driver, label: words.text('console.questionnaires.driver-choose') }]),
        ...value.drivers.map(({ id, title }) => ({
          value: id,
          label: title[language] ?? (localText(title, words.language) || id),
        })),
      ]}
      value={item.driver}
      error={wrong[0] && words.problem(wrong[0].message)}
      onChange={({ currentTarget }) => onChange({ ...item, driver: currentTarget.value })}
    />
  );
}

function IdField({ item, path, onChange }: PartProps) {
  const words = useWords();
  const { value, problems, readOnly } = useEditing();
  const twice = value.items.filter(({ id }) => id === item.id).length > 1;
  const wrong = problemsAt(problems, `${path}.id`)[0];
  return (
    <TextInput
      id={fieldId(`${path}.id`)}
      label={words.text('console.questionnaires.id')}
      description={words.text('console.questionnaires.id-how')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      readOnly={readOnly}
      value={item.id}
      error={wrong ? words.problem(wrong.message) : twice && words.text('console.questionnaires.id-twice')}
      onChange={({ currentTarget }) => onChange({ ...item, id: currentTarget.value })}
    />
  );
}
