import './rehearsal.css';
import { Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { useWords } from '../words/use-words.tsx';
import { mailKind, type PreviewSettings, previewAddress, SHOWN } from './preview-address.ts';
import { PreviewChoices } from './preview-choices.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { SendTestMail } from './send-test-mail.tsx';

interface PreviewsProps {
  wave: Wave;
  partnership: Partnership;
  members: readonly Member[];
}

/** One document at a time: what, for whom, in which language, and on which width. */
export function Previews({ wave, partnership, members }: PreviewsProps) {
  const words = useWords();
  const [search] = useSearchParams();
  const first = SHOWN.find((each) => each === search.get('show')) ?? 'invitation';
  const [settings, setSettings] = useState<PreviewSettings>({
    show: first,
    side: 'a',
    member: null,
    language: wave.languages[0] ?? 'en',
    part: 'html',
    share: 50,
  });
  const [phone, setPhone] = useState(true);
  const [subject, setSubject] = useState('');
  const isMail = mailKind(settings.show) !== null;
  const src = previewAddress(wave.id, settings);
  return (
    <Stack>
      <PreviewChoices {...{ wave, partnership, members, settings }} onChange={setSettings} />
      <Group justify="space-between" align="flex-end">
        <Group gap="sm">
          <SegmentedControl
            aria-label={words.text('console.rehearsal.width')}
            value={phone ? 'phone' : 'desk'}
            onChange={(value) => setPhone(value === 'phone')}
            data={(['phone', 'desk'] as const).map((value) => ({
              value,
              label: words.text(`console.rehearsal.width.${value}`),
            }))}
          />
          {isMail && (
            <SegmentedControl
              aria-label={words.text('console.rehearsal.part')}
              value={settings.part}
              onChange={(value) => setSettings({ ...settings, part: value === 'text' ? 'text' : 'html' })}
              data={(['html', 'text'] as const).map((value) => ({
                value,
                label: words.text(`console.rehearsal.part.${value}`),
              }))}
            />
          )}
        </Group>
        {isMail && <SendTestMail waveId={wave.id} settings={settings} />}
      </Group>
      {isMail && settings.part === 'html' && subject && (
        <Paper withBorder p="sm">
          <Text size="sm">
            <Text span size="sm" c="dimmed">
              {words.text('console.rehearsal.subject')}{' '}
            </Text>
            <span lang={settings.language}>{subject}</span>
          </Text>
        </Paper>
      )}
      <PreviewFrame
        key={src}
        src={src}
        phone={phone}
        title={words.text(`console.rehearsal.show.${settings.show}`)}
        onTitle={setSubject}
      />
    </Stack>
  );
}
