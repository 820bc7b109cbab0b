import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { languageName } from '../languages/language-names.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { previewAddress } from './preview-address.ts';
import { PreviewFrame } from './preview-frame.tsx';

/** The report page with invented figures, made when somebody asks for it. */
export function InventedReport({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const words = useWords();
  const [share, setShare] = useState('50');
  const [side, setSide] = useState<'a' | 'b'>('a');
  const [language, setLanguage] = useState<string>(wave.languages[0] ?? 'en');
  const [wanted, setWanted] = useState(false);
  const src = previewAddress(wave.id, {
    show: 'report',
    side,
    language,
    member: null,
    part: 'html',
    share: Number(share),
  });
  return (
    <Stack>
      <Group align="flex-end">
        <NativeSelect
          label={words.text('console.rehearsal.at')}
          data={['30', '50', '70', '90'].map((value) => ({
            value,
            label: words.percent(Number(value) / 100),
          }))}
          value={share}
          onChange={({ currentTarget: { value } }) => setShare(value)}
        />
        <NativeSelect
          label={words.text('console.rehearsal.as-lead')}
          data={SIDES.map((value) => ({ value, label: partnership.sides[value].name }))}
          value={side}
          onChange={({ currentTarget: { value } }) => setSide(value === 'b' ? 'b' : 'a')}
        />
        <NativeSelect
          label={words.text('console.shell.language')}
          data={wave.languages.map((value) => ({ value, label: languageName(value, words.language) }))}
          value={language}
          onChange={({ currentTarget: { value } }) => setLanguage(value)}
        />
        {!wanted && (
          <Button variant="default" onClick={() => setWanted(true)}>
            {words.text('console.rehearsal.make-report')}
          </Button>
        )}
      </Group>
      {wanted && <PreviewFrame src={src} title={words.text('console.rehearsal.invented')} phone={false} />}
    </Stack>
  );
}
