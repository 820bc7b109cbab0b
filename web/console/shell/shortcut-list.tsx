import { Kbd, Stack, Switch, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useWords } from '../words/use-words.tsx';
import { useShortcuts } from './shortcuts.tsx';
import { Window } from './window.tsx';

/** The keys of this page and of every page, and the switch that turns them off. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { list, isOn, turn } = useShortcuts();
  const rows = [
    ...list().filter(
      (shortcut, place, all) => all.findLastIndex(({ keys }) => keys === shortcut.keys) === place,
    ),
    { keys: 'Ctrl+K', label: words.text('console.shell.search-open') },
  ];
  return (
    <Window title={words.text('console.shell.shortcuts')} onClose={onClose}>
      <Stack>
        <Table aria-label={words.text('console.shell.shortcuts')} verticalSpacing={6}>
          <Table.Tbody>
            {rows.map(({ keys, label }) => (
              <Table.Tr key={keys}>
                <Table.Td w={130}>
                  <Keys keys={keys} />
                </Table.Td>
                <Table.Td>{label}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed">
          {words.text('console.shell.shortcuts-how')}
        </Text>
        <Switch
          label={words.text('console.shell.shortcuts-on')}
          description={words.text('console.shell.shortcuts-off-how')}
          checked={isOn}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
      </Stack>
    </Window>
  );
}

function Keys({ keys }: { keys: string }) {
  const joint = keys.includes('+') ? '+' : ' ';
  return keys.split(joint).map((key, place) => (
    <Fragment key={key}>
      {place > 0 && joint} <Kbd>{key}</Kbd>
    </Fragment>
  ));
}
