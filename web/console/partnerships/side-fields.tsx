import { Fieldset, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { SideMark } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import { LeadRows } from './lead-rows.tsx';
import type { PartnershipValues } from './partnership-form-values.ts';

/** One side of the partnership: its organisation, who authorised it, and its leads. */
export function SideFields({ form, side }: { form: UseFormReturnType<PartnershipValues>; side: Side }) {
  const { text } = useWords();
  return (
    <Fieldset
      legend={
        <>
          <SideMark side={side} /> {text('console.partnership.form.side', { side })}
        </>
      }
    >
      <Stack>
        <TextInput
          label={text('console.partnership.form.organisation')}
          description={text('console.partnership.form.organisation-hint')}
          withAsterisk
          maxLength={120}
          {...form.getInputProps(`sides.${side}.name`)}
        />
        <LeadRows form={form} side={side} />
        <Textarea
          label={text('console.partnership.form.authorisation')}
          description={text('console.partnership.form.authorisation-hint')}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps(`sides.${side}.authorisation`)}
        />
      </Stack>
    </Fieldset>
  );
}
