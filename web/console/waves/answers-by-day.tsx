import './answers-by-day.css';
import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { formatDay } from '../dates/format-moment.ts';
import { colorOf, SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { everyDay } from './every-day.ts';
import type { Progress } from './wave-queries.ts';

interface AnswersByDayProps {
  days: Progress['days'];
  partnership: Partnership;
  zone: string;
}

/** How many answers came on which calendar day. */
export function AnswersByDay({ days, partnership, zone }: AnswersByDayProps) {
  const words = useWords();
  const most = Math.max(1, ...days.flatMap(({ a, b }) => [a, b]));
  return (
    <Stack component="section" aria-label="Answers by day">
      <Title order={2} size="h4">
        Answers by day
      </Title>
      <Paper withBorder p="md">
        <Table layout="fixed" className="answers-by-day" withRowBorders={false} aria-label="Answers by day">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">Day</Table.Th>
              {SIDES.map((side) => (
                <Table.Th key={side}>
                  <SideName side={side} name={partnership.sides[side].name} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {everyDay(days).map((day) => (
              <Table.Tr key={day.day}>
                <Table.Td>{formatDay(words, day.day)}</Table.Td>
                {SIDES.map((side) => (
                  <Table.Td key={side}>
                    {day[side] > 0 && (
                      <span
                        className="answers-by-day-bar"
                        style={{ inlineSize: `${(day[side] / most) * 70}%`, background: colorOf(side) }}
                      />
                    )}
                    {day[side]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed" mt="xs">
          Days in {zone}
        </Text>
      </Paper>
    </Stack>
  );
}
