import { Paper, Table } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Rehearsed } from '../../../shared/rehearsal/rehearse.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { Share, useShareWords } from './share.tsx';

interface ReportChancesProps {
  rehearsed: readonly Rehearsed[];
  wave: Wave;
  partnership: Partnership;
}

/** How likely there is a report at all, and how often a side has too few answers for one. */
export function ReportChances({ rehearsed, wave, partnership }: ReportChancesProps) {
  const words = useWords();
  const percent = useShareWords();
  return (
    <Paper withBorder>
      <WideTable minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.text('console.rehearsal.at')}</Table.Th>
              {rehearsed.map(({ share }) => (
                <Table.Th key={share}>{words.percent(share)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row" fw={600}>
                {words.text('console.rehearsal.there-is')}
              </Table.Th>
              {rehearsed.map(({ share, reported }) => (
                <Table.Td key={share}>
                  <Share share={reported} says={percent(reported)} good />
                </Table.Td>
              ))}
            </Table.Tr>
            {SIDES.map((side) => (
              <Table.Tr key={side}>
                <Table.Th scope="row" fw={400}>
                  {words.rich('console.rehearsal.too-few', {
                    name: <SideName key="side" side={side} name={partnership.sides[side].name} />,
                    minimum: wave.privacy.sideMinimum,
                  })}
                </Table.Th>
                {rehearsed.map(({ share, short }) => (
                  <Table.Td key={share}>
                    <Share share={short[side]} says={percent(short[side])} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  );
}
