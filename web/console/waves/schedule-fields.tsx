import { NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMemo } from 'react';
import { timeZoneNames } from '../dates/time-zones.ts';
import { ReminderRows } from './reminder-rows.tsx';
import { unknownZone } from './wave-form-errors.ts';
import type { WaveValues } from './wave-form-values.ts';

/** When the wave opens, reminds and closes, on the clocks of one zone. */
export function ScheduleFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  const { timeZone, opens } = form.values.schedule;
  const zones = useMemo(() => timeZoneNames(timeZone), [timeZone]);
  return (
    <>
      <Select
        label="Time zone"
        description="All times below are on the clocks of this zone. Type to search."
        withAsterisk
        searchable
        allowDeselect={false}
        limit={60}
        comboboxProps={{ keepMounted: false, withinPortal: false }}
        nothingFoundMessage="No such zone; try a large city nearby"
        maw={420}
        data={zones}
        {...form.getInputProps('schedule.timeZone')}
        onBlur={({ currentTarget: { value } }) => {
          // Left alone the field goes back to the zone chosen before, and what was typed is gone without a word.
          if (value === '' || zones.includes(value)) return;
          form.setFieldValue('schedule.timeZone', value);
          form.setFieldError('schedule.timeZone', unknownZone(value));
        }}
      />
      <Radio.Group label="Opens" {...form.getInputProps('schedule.opens')}>
        <Stack gap="xs" mt="xs">
          <Radio value="now" label="As soon as it is deployed" />
          <Radio value="at" label="At a set time" />
        </Stack>
      </Radio.Group>
      {opens === 'at' && (
        <TextInput
          type="datetime-local"
          label="Opening time"
          description={`In ${timeZone}`}
          withAsterisk
          maw={420}
          {...form.getInputProps('schedule.opensAt')}
        />
      )}
      <TextInput
        type="datetime-local"
        label="Closing time"
        description={`The first moment at which answers are refused, in ${timeZone}`}
        withAsterisk
        maw={420}
        {...form.getInputProps('schedule.closesAt')}
      />
      <ReminderRows form={form} />
      <NumberInput
        label="Extension in days"
        description="When a side is short of answers at the close, the wave is extended by so many days, once."
        min={1}
        max={60}
        clampBehavior="none"
        allowDecimal={false}
        maw={420}
        {...form.getInputProps('schedule.extensionDays')}
      />
    </>
  );
}
