import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { languageName } from '../languages/language-names.ts';
import { useSpoken } from '../words/use-words.tsx';
import { PartnershipsField } from './partnership-choice.tsx';
import type { PersonValues } from './person-form-values.ts';

interface PersonFieldsProps {
  form: UseFormReturnType<PersonValues>;
  /** Whether the address is settled already. */
  isKnown: boolean;
}

/** Who it is, the language of the mails, and what they may do. */
export function PersonFields({ form, isKnown }: PersonFieldsProps) {
  const { words, languages } = useSpoken();
  const field = (path: 'operates' | 'observes') => ({
    path,
    value: form.values[path],
    onChange: (ids: string[]) => form.setFieldValue(path, ids),
    error: form.errors[path] as string | undefined,
  });
  return (
    <Stack>
      <TextInput
        label={words.text('console.access.name')}
        maxLength={120}
        withAsterisk
        {...form.getInputProps('name')}
      />
      <TextInput
        label={words.text('console.access.email')}
        type="email"
        maxLength={254}
        withAsterisk
        disabled={isKnown}
        {...form.getInputProps('email')}
      />
      <NativeSelect
        label={words.text('console.access.language')}
        description={words.text('console.access.language-why')}
        data={languages.map((value) => ({ value, label: languageName(value, words.language) }))}
        {...form.getInputProps('language')}
      />
      <Radio.Group label={words.text('console.access.people.reach')} {...form.getInputProps('reach')}>
        <Stack gap="xs" mt="xs">
          <Radio
            value="named"
            label={words.text('console.access.people.reach-named')}
            description={words.text('console.access.people.reach-named-why')}
          />
          <Radio
            value="installation"
            label={words.text('console.access.people.reach-whole')}
            description={words.text('console.access.people.reach-whole-why')}
          />
        </Stack>
      </Radio.Group>
      {form.values.reach === 'named' && (
        <>
          <PartnershipsField
            label={words.text('console.access.people.runs')}
            description={words.text('console.access.people.runs-why')}
            {...field('operates')}
          />
          <PartnershipsField
            label={words.text('console.access.people.looks')}
            description={words.text('console.access.people.looks-why')}
            {...field('observes')}
          />
        </>
      )}
    </Stack>
  );
}
