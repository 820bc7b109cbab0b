import '../shell/preview-frame.css';
import { Alert, NativeSelect, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { languagesBegun } from '../../../shared/questionnaire/validate.ts';
import { document as askDocument } from '../api/answer.ts';
import { languageName } from '../languages/language-names.ts';
import { Loaded } from '../shell/loaded.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';

/** The page that respondents get, of the questionnaire as it stands, saved or not. */
export function PreviewTab() {
  const words = useWords();
  const { value, language: written, names, problems } = useEditing();
  const [side, setSide] = useState<Side>('a');
  const begun = languagesBegun(value);
  const [chosen, setLanguage] = useState(written);
  const { language = written } = begun.find((each) => each.language === chosen) ?? begun[0] ?? {};
  const [phone, setPhone] = useState(true);
  const page = useQuery({
    queryKey: ['questionnaire-preview', value, side, language, names],
    queryFn: async () =>
      (
        await askDocument('/api/v1/questionnaires/previews', {
          questionnaire: value,
          side,
          language,
          organisations: names,
        })
      ).text(),
    enabled: problems.length === 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (problems.length > 0) {
    return (
      <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />}>
        {words.text('console.questionnaires.preview-mend')}
      </Alert>
    );
  }
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={words.text('console.questionnaires.preview-as')}
          data={SIDES.map((each) => ({ value: each, label: names[each] }))}
          value={side}
          onChange={({ currentTarget }) => setSide(currentTarget.value === 'b' ? 'b' : 'a')}
        />
        <NativeSelect
          label={words.text('console.shell.language')}
          data={begun.map((each) => ({
            value: each.language,
            label: words.text('console.questionnaires.language-missing', {
              language: languageName(each.language, words.language),
              missing: each.missing,
            }),
          }))}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        />
        <div className="preview-width">
          <SegmentedControl
            aria-label={words.text('console.rehearsal.width')}
            value={phone ? 'phone' : 'desk'}
            onChange={(width) => setPhone(width === 'phone')}
            data={(['phone', 'desk'] as const).map((width) => ({
              value: width,
              label: words.text(`console.rehearsal.width.${width}`),
            }))}
          />
        </div>
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {words.text('console.questionnaires.preview-how')}
      </Text>
      <Loaded query={page}>
        {(html) => (
          <iframe
            className={`preview-frame${phone ? ' phone' : ''}`}
            // Nothing in it runs, and it can send nothing.
            sandbox=""
            srcDoc={html}
            title={words.text('console.questionnaires.preview')}
          />
        )}
      </Loaded>
    </Stack>
  );
}
