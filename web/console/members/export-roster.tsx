import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { useWords } from '../words/use-words.tsx';
import { rosterAsCsv, rosterAsWorkbook } from './roster-file.ts';

/** The roster as a file that can be changed in a spreadsheet and imported again. */
export function ExportRoster({
  partnership,
  members,
}: {
  partnership: Partnership;
  members: readonly Member[];
}) {
  const words = useWords();
  const save = async (kind: 'csv' | 'xlsx') => {
    const file = await (kind === 'csv' ? rosterAsCsv(members) : rosterAsWorkbook(members));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${partnership.name.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-')}-members.${kind}`;
    link.click();
    // Not at once: the download begins after this.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {words.text('console.roster.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('csv')}>CSV</Menu.Item>
        <Menu.Item onClick={() => save('xlsx')}>XLSX</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
