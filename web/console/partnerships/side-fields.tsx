import { Fieldset, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { SideMark } from '../sides/side-mark.tsx';
import { LeadRows } from './lead-rows.tsx';
import type { PartnershipValues } from './partnership-form-values.ts';

/** One side of the partnership: its organisation, who authorised it, and its leads. */
export function SideFields({ form, side }: { form: UseFormReturnType<PartnershipValues>; side: Side }) {
  return (
    <Fieldset
      legend={
        <>
          <SideMark side={side} /> Side {side}
        </>
      }
    >
      <Stack>
        <TextInput
          label="Organisation"
          description="As its name stands in the questions."
          withAsterisk
          maxLength={120}
          {...form.getInputProps(`sides.${side}.name`)}
        />
        <LeadRows form={form} side={side} />
        <Textarea
          label="Authorisation (optional)"
          description="Who authorised the organisation to take part, and when."
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps(`sides.${side}.authorisation`)}
        />
      </Stack>
    </Fieldset>
  );
}
