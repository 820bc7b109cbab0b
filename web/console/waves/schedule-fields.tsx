import { Alert, Group, List, NumberInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import { timeZoneNames } from '../dates/time-zones.ts';
import { wallClockIn } from '../dates/wall-clock.ts';
import { HelpWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';
import { ReminderRows } from './reminder-rows.tsx';
import { ScheduleLocalTimes } from './schedule-local-times.tsx';
import { scheduleWarnings } from './schedule-warnings.ts';
import { zoneOffset } from './schedule-zones.ts';
import { unknownZone } from './wave-form-errors.ts';
import { rosterZones } from './wave-form-roster.ts';
import type { WaveValues } from './wave-form-values.ts';

interface ScheduleFieldsProps {
  form: UseFormReturnType<WaveValues>;
  members: readonly Member[];
}

/** When the wave opens, reminds and closes, on the clocks of one zone and of all who are asked. */
export function ScheduleFields({ form, members }: ScheduleFieldsProps) {
  const words = useWords();
  const { schedule } = form.values;
  const { timeZone, opens } = schedule;
  const zones = useMemo(() => timeZoneNames(timeZone), [timeZone]);
  const here = useMemo(() => rosterZones(members, timeZone), [members, timeZone]);
  const today = wallClockIn(new Date(), timeZone);
  const warnings = scheduleWarnings(schedule, here, today);
  return (
    <>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Select
          label={words.text('console.designer.zone')}
          description={words.text('console.designer.zone-how')}
          withAsterisk
          searchable
          allowDeselect={false}
          limit={60}
          comboboxProps={{ keepMounted: false, withinPortal: false }}
          nothingFoundMessage={words.text('console.designer.zone-none')}
          flex="1 1 auto"
          maw={420}
          data={zones}
          renderOption={({ option }) => (
            <Group justify="space-between" flex={1} wrap="nowrap" gap="sm">
              <span>{option.value}</span>
              <Text span size="xs" c="dimmed">
                {zoneOffset(option.value, new Date())}
              </Text>
            </Group>
          )}
          {...form.getInputProps('schedule.timeZone')}
          onBlur={({ currentTarget: { value } }) => {
            // Left alone the field goes back to the zone chosen before, and what was typed is gone without a word.
            if (value === '' || zones.includes(value)) return;
            form.setFieldValue('schedule.timeZone', value);
            form.setFieldError('schedule.timeZone', unknownZone(words, value));
          }}
        />
        <HelpWord word="time-zone" />
      </Group>
      <Radio.Group label={words.text('console.designer.opens')} {...form.getInputProps('schedule.opens')}>
        <Stack gap="xs" mt="xs">
          <Radio value="now" label={words.text('console.designer.opens-now')} />
          <Radio value="at" label={words.text('console.designer.opens-at')} />
        </Stack>
      </Radio.Group>
      {opens === 'at' && (
        <TextInput
          type="datetime-local"
          label={words.text('console.designer.opening')}
          description={words.text('console.designer.in-zone', { zone: timeZone })}
          withAsterisk
          maw={420}
          {...form.getInputProps('schedule.opensAt')}
        />
      )}
      <TextInput
        type="datetime-local"
        label={words.text('console.designer.closing')}
        description={words.text('console.designer.closing-how', { zone: timeZone })}
        withAsterisk
        maw={420}
        {...form.getInputProps('schedule.closesAt')}
      />
      <ReminderRows form={form} />
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <NumberInput
          label={words.text('console.designer.extension')}
          description={words.text('console.designer.extension-how')}
          min={1}
          max={60}
          clampBehavior="none"
          allowDecimal={false}
          maw={420}
          {...form.getInputProps('schedule.extensionDays')}
        />
        <HelpWord word="extension" />
      </Group>
      {warnings.length > 0 && (
        <Alert
          color="ochre"
          icon={<IconCalendarExclamation aria-hidden />}
          title={words.text('console.designer.quiet.title')}
        >
          <List size="sm" spacing={4}>
            {warnings.map(({ what, number, why, zone }) => (
              <List.Item key={`${what} ${number} ${why} ${zone}`}>
                {words.text(`console.designer.quiet.${why}`, {
                  what: words.text(`console.designer.quiet.what-${what}`, { number }),
                  zone,
                })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ScheduleLocalTimes schedule={schedule} zones={here} now={today} />
    </>
  );
}
