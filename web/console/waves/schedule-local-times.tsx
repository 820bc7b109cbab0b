import { Table, Text } from '@mantine/core';
import { formatWallClock } from '../dates/format-moment.ts';
import { isTimeZone } from '../dates/time-zones.ts';
import type { WallClock } from '../dates/wall-clock.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import { elsewhere, instantOf, zoneOffset } from './schedule-zones.ts';
import type { WaveValues } from './wave-form-values.ts';

/** Zones of the roster are shown up to this many, those with most people first. */
const MOST = 8;

interface ScheduleLocalTimesProps {
  schedule: WaveValues['schedule'];
  /** Where people live; the first is the wave's own. */
  zones: readonly { zone: string; a: number; b: number }[];
  now: WallClock;
}

/** What the clocks of everybody who is asked show when the wave opens, reminds and closes. */
export function ScheduleLocalTimes({ schedule, zones, now }: ScheduleLocalTimesProps) {
  const words = useWords();
  const { timeZone, opens, opensAt, closesAt, remindersAt } = schedule;
  const opening = opens === 'now' ? now : opensAt;
  const instant = instantOf(opening, timeZone);
  const known = zones.filter(({ zone }) => isTimeZone(zone)).slice(0, MOST);
  if (known.length === 0 || !instant) return null;
  const moments = [
    { name: words.text('console.designer.opens'), at: opening },
    ...remindersAt.map(({ at }, index) => ({
      name: words.text('console.designer.reminder', { number: index + 1 }),
      at,
    })),
    { name: words.text('console.designer.closes'), at: closesAt },
  ].filter(({ at }) => at !== '');
  return (
    <div>
      <Text fw={600} size="sm">
        {words.text('console.designer.local')}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {words.text('console.designer.local-how', { zone: timeZone })}
      </Text>
      <WideTable minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.text('console.designer.zone')}</Table.Th>
              <Table.Th>{words.text('console.designer.who.people')}</Table.Th>
              {moments.map(({ name }) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {known.map(({ zone, a, b }) => (
              <Table.Tr key={zone}>
                <Table.Th scope="row" fw={400}>
                  {zone}{' '}
                  <Text span size="xs" c="dimmed">
                    {zoneOffset(zone, instant)}
                  </Text>
                </Table.Th>
                <Table.Td>{words.number(a + b, 0)}</Table.Td>
                {moments.map(({ name, at }) => (
                  <Table.Td key={name}>
                    {formatWallClock(words, zone === timeZone ? at : elsewhere(at, timeZone, zone))}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {zones.length > known.length && (
        <Text size="sm" c="dimmed">
          {words.text('console.designer.local-more', { count: zones.length - known.length })}
        </Text>
      )}
    </div>
  );
}
