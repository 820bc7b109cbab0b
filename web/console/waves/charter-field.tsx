import { List, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { WaveValues } from './wave-form-values.ts';

const OWN_WORDS = ([1, 2, 3, 4] as const).map((number) => messagesIn('en').text(`charter.default.${number}`));

/** What the answers may and may not be used for; the words that stand for an empty field are shown below it. */
export function CharterField({ form }: { form: UseFormReturnType<WaveValues> }) {
  return (
    <>
      <Textarea
        label="Charter text in English (optional)"
        description="What the answers may and may not be used for; respondents read it first. When empty, Parallax’s own words stand."
        autosize
        minRows={3}
        maxRows={14}
        {...form.getInputProps('charter')}
      />
      {form.values.charter.trim() === '' && (
        <div>
          <Text size="sm" c="dimmed">
            Parallax’s own words:
          </Text>
          <List size="sm" c="dimmed" aria-label="Parallax’s own words">
            {OWN_WORDS.map((promise) => (
              <List.Item key={promise}>{promise}</List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
}
