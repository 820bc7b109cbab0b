import './response-over-days.css';
import { Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { formatDay } from '../dates/format-moment.ts';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { ResponseChart } from './response-chart.tsx';
import { type Curve, responseCurve } from './response-curve.ts';
import { type ResponseMarks, responseMarks } from './response-marks.ts';
import { type Progress, progressQuery, wavesQuery } from './wave-queries.ts';

/** Earlier waves that this one is compared with, the newest ones. */
const EARLIER = 3;

interface ResponseOverDaysProps {
  wave: Wave;
  progress: Progress;
  partnership: Partnership;
}

/** How the answers came in, day by day, beside the waves before. For operators. */
export function ResponseOverDays({ wave, progress, partnership }: ResponseOverDaysProps) {
  const words = useWords();
  const waves = useQuery(wavesQuery(partnership.id));
  const earlier = (waves.data ?? [])
    .filter(({ number, state }) => number < wave.number && (state === 'released' || state === 'closed'))
    .slice(0, EARLIER);
  const read = useQueries({ queries: earlier.map((each) => progressQuery(each)) });
  const curvesOf = (side: Side): Curve[] =>
    earlier.flatMap(({ number }, place) => {
      const before = read[place]?.data;
      const curve = before ? responseCurve(before, side, number) : null;
      return curve ? [curve] : [];
    });
  if (progress.invited === null) return null;
  return (
    <Stack component="section" aria-label={words.text('console.monitor.days')}>
      <Title order={2} size="h4">
        {words.text('console.monitor.days')}
      </Title>
      <Text size="sm" c="dimmed" maw={760}>
        {words.text('console.monitor.days-how', {
          minimum: wave.privacy.sideMinimum,
          zone: wave.schedule.timeZone,
        })}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {SIDES.map((side) => (
          <Paper key={side} withBorder p="lg">
            <Stack gap="sm">
              <Title order={3} size="h5">
                <SideName side={side} name={partnership.sides[side].name} />
              </Title>
              <SideOverDays
                side={side}
                name={partnership.sides[side].name}
                wave={wave}
                progress={progress}
                earlier={curvesOf(side)}
              />
            </Stack>
          </Paper>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

interface SideOverDaysProps {
  side: Side;
  name: string;
  wave: Wave;
  progress: Progress;
  earlier: readonly Curve[];
}

function SideOverDays({ side, name, wave, progress, earlier }: SideOverDaysProps) {
  const words = useWords();
  const curve = responseCurve(progress, side, wave.number);
  const periods = progress.periods[side];
  const marks = responseMarks(wave, new Date());
  return (
    <>
      {!curve && (
        <Text size="sm">
          {words.text('console.monitor.too-few-to-tell', { minimum: wave.privacy.sideMinimum })}
        </Text>
      )}
      {(curve || earlier.length > 0) && (
        <>
          <ResponseChart side={side} name={name} current={curve} earlier={earlier} marks={marks} />
          {marks && <MarkLegend marks={marks} />}
        </>
      )}
      {(curve || earlier.length > 0) && (
        <details className="response-table">
          <summary>{words.text('console.monitor.as-table')}</summary>
          {curve && <PeriodTable name={name} curve={curve} periods={periods} />}
          {earlier.length > 0 && <EarlierTable name={name} earlier={earlier} />}
        </details>
      )}
    </>
  );
}

/** What the signs in the chart mean; today only while it is there. */
function MarkLegend({ marks: { reminders, today } }: { marks: ResponseMarks }) {
  const words = useWords();
  const shown = [
    ...(reminders.length > 0 ? (['reminder'] as const) : []),
    ...(today === null ? [] : (['today'] as const)),
    'close' as const,
  ];
  return (
    <ul className="response-legend" aria-hidden>
      {shown.map((mark) => (
        <li key={mark} data-mark={mark}>
          {words.text(`console.monitor.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}

interface PeriodTableProps {
  name: string;
  curve: Curve;
  periods: Progress['periods'][Side];
}

function PeriodTable({ name, curve, periods }: PeriodTableProps) {
  const words = useWords();
  return (
    <Table aria-label={words.text('console.monitor.days-of', { name })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.text('console.monitor.when')}</Table.Th>
          <Table.Th>{words.text('console.monitor.answers')}</Table.Th>
          <Table.Th>{words.text('console.monitor.together')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {periods.map(({ from, until, answers }, place) => (
          <Table.Tr key={from}>
            <Table.Td>
              {from === until
                ? formatDay(words, from)
                : words.text('console.monitor.from-until', {
                    from: formatDay(words, from),
                    until: formatDay(words, until),
                  })}
            </Table.Td>
            <Table.Td>{words.number(answers, 0)}</Table.Td>
            <Table.Td>{words.percent(curve.points[place]?.share ?? 0)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** How far the waves before had come, by days since their opening. */
function EarlierTable({ name, earlier }: { name: string; earlier: readonly Curve[] }) {
  const words = useWords();
  return (
    <Table aria-label={words.text('console.monitor.days-of-earlier', { name })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.text('console.monitor.earlier-wave')}</Table.Th>
          <Table.Th>{words.text('console.monitor.by-day')}</Table.Th>
          <Table.Th>{words.text('console.monitor.together')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {earlier.flatMap(({ wave, points }) =>
          points.map(({ day, share }) => (
            <Table.Tr key={`${wave}/${day}`}>
              <Table.Td>{words.text('console.monitor.wave-number', { number: wave })}</Table.Td>
              <Table.Td>{words.text('console.monitor.day', { day })}</Table.Td>
              <Table.Td>{words.percent(share)}</Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  );
}
