import { Paper, Table, Text } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { type Rehearsed, type RehearsedCell, withheldShare } from '../../../shared/rehearsal/rehearse.ts';
import type { CellFate } from '../../../shared/rehearsal/side-outcome.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import { Share, useShareWords } from './share.tsx';

const REASONS = ['small', 'protecting', 'cut-dropped', 'side-short'] as const satisfies readonly CellFate[];

interface CohortChancesProps {
  rehearsed: readonly Rehearsed[];
  wave: Wave;
  partnership: Partnership;
}

/** Of every cohort, how often the report would withhold it, and mostly why. */
export function CohortChances({ rehearsed, wave, partnership }: CohortChancesProps) {
  const words = useWords();
  const percent = useShareWords();
  const [first] = rehearsed;
  if (wave.cohortDimensions.length === 0 || !first) {
    return <Text>{words.text('console.rehearsal.no-cohorts')}</Text>;
  }
  const order = new Map(wave.cohortDimensions.map((dimension, place) => [dimension, place]));
  const rows = first.cells
    .map((cell, place) => ({ cell, at: rehearsed.flatMap(({ cells }) => cells[place] ?? []) }))
    .filter(({ cell }) => cell.value !== '' || hasOthers(first.cells, cell))
    .sort(
      (one, other) =>
        one.cell.side.localeCompare(other.cell.side) ||
        (order.get(one.cell.dimension) ?? 0) - (order.get(other.cell.dimension) ?? 0) ||
        Number(one.cell.value === '') - Number(other.cell.value === '') ||
        other.cell.people - one.cell.people,
    );
  if (rows.length === 0) return <Text>{words.text('console.rehearsal.no-cohort-left')}</Text>;
  return (
    <Paged items={rows}>
      {(page) => (
        <Paper withBorder>
          <WideTable minWidth={640}>
            <Table aria-label={words.text('console.rehearsal.cohorts')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.text('console.rehearsal.cohort')}</Table.Th>
                  <Table.Th>{words.text('console.designer.who.people')}</Table.Th>
                  {rehearsed.map(({ share }) => (
                    <Table.Th key={share}>
                      {words.text('console.rehearsal.withheld-at', { share: words.percent(share) })}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {page.map(({ cell, at }) => (
                  <Table.Tr key={`${cell.side} ${cell.dimension} ${cell.value}`}>
                    <Table.Th scope="row" fw={400}>
                      <SideName side={cell.side} name={partnership.sides[cell.side].name} />
                      <Text size="sm">
                        {cell.value === ''
                          ? words.text('console.rehearsal.without-value', { dimension: cell.dimension })
                          : `${cell.dimension}: ${cell.value}`}
                      </Text>
                    </Table.Th>
                    <Table.Td>{words.number(cell.people, 0)}</Table.Td>
                    {at.map((each, place) => {
                      const share = withheldShare(each);
                      const why = share > 0 ? mainReason(each) : null;
                      return (
                        <Table.Td key={rehearsed[place]?.share}>
                          <Share
                            share={share}
                            says={percent(share)}
                            why={why ? words.text(`console.rehearsal.why.${why}`) : undefined}
                          />
                        </Table.Td>
                      );
                    })}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        </Paper>
      )}
    </Paged>
  );
}

/** People without a value are a cohort only beside others. */
function hasOthers(cells: readonly RehearsedCell[], { side, dimension }: RehearsedCell): boolean {
  return cells.some((each) => each.side === side && each.dimension === dimension && each.value !== '');
}

function mainReason({ fates }: RehearsedCell) {
  return REASONS.reduce((most, reason) => (fates[reason] > fates[most] ? reason : most));
}
