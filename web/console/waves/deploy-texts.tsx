import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '../../../shared/language.ts';
import { isTold } from '../../../shared/wave/since-last-wave.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { languageName } from '../languages/language-names.ts';
import { useWords } from '../words/use-words.tsx';
import { charterWordsQuery } from './charter-words.ts';

/** Every word that respondents will read and that is the wave's own, in each of its languages. */
export function DeployTexts({ wave }: { wave: Wave }) {
  const words = useWords();
  const { charter, unsignedReason, sinceLastWave } = wave;
  return (
    <Stack>
      {wave.languages.map((language) => (
        <Paper key={language} withBorder p="lg" lang={language}>
          <Stack gap="sm">
            <Title order={3} size="h5" lang={words.language}>
              {languageName(language, words.language)}
            </Title>
            <TextOf
              what={words.text('console.designer.charter')}
              text={charter}
              language={language}
              otherwise={<OwnCharter language={language} />}
            />
            {unsignedReason && (
              <TextOf
                what={words.text('console.designer.unsigned')}
                text={unsignedReason}
                language={language}
              />
            )}
            {isTold(sinceLastWave) && (
              <TextOf what={words.text('console.designer.since')} text={sinceLastWave} language={language} />
            )}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}

interface TextOfProps {
  what: string;
  text: LocalizedText | undefined;
  language: string;
  otherwise?: React.ReactNode;
}

function TextOf({ what, text, language, otherwise }: TextOfProps) {
  const words = useWords();
  const own = text?.[language];
  return (
    <div>
      <Text size="sm" c="dimmed" lang={words.language}>
        {what}
      </Text>
      {text === undefined ? (
        otherwise
      ) : own ? (
        <Text className="wave-version">{own}</Text>
      ) : (
        <Text c="var(--mantine-color-error)" lang={words.language}>
          {words.text('console.designer.text-missing')}
        </Text>
      )}
    </div>
  );
}

function OwnCharter({ language }: { language: string }) {
  const own = useQuery(charterWordsQuery(language));
  return (
    <List size="sm">
      {own.data?.map((promise) => (
        <List.Item key={promise}>{promise}</List.Item>
      ))}
    </List>
  );
}
