import { Alert, Button, FileButton, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { localText } from '../languages/local-text.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import type { QuestionnaireSummary } from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { versionAddress } from './addresses.ts';
import { FaultyFile, questionnaireInFile } from './file-in.ts';
import { addVersion } from './library-queries.ts';
import { useLibraryChanged } from './use-library-changed.ts';

/** A questionnaire file into the library: as it is when it is new, as the next version when its id is known. */
export function ImportQuestionnaire({ known }: { known: readonly QuestionnaireSummary[] }) {
  const words = useWords();
  const [, goTo] = useLocation();
  const changed = useLibraryChanged();
  const [opened, dialog] = useDisclosure(false);
  const reset = useRef<() => void>(null);
  const add = useMutation({
    mutationFn: async (file: File) => {
      const read = questionnaireInFile(await file.text());
      const newest = Math.max(0, ...known.filter(({ id }) => id === read.id).map(({ version }) => version));
      return await addVersion(newest >= read.version ? { ...read, version: newest + 1 } : read);
    },
    onSuccess: async (added) => {
      await changed();
      dialog.close();
      notifications.show({
        message: words.text('console.questionnaires.imported', {
          title: localText(added.title, words.language),
          version: added.version,
        }),
      });
      goTo(versionAddress(added));
    },
    onSettled: () => reset.current?.(),
  });
  const close = () => {
    add.reset();
    dialog.close();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconUpload size={18} aria-hidden />} onClick={dialog.open}>
        {words.text('console.questionnaires.import')}
      </Button>
      <Modal.Root opened={opened} onClose={close} size="lg" centered>
        <Modal.Overlay />
        <Modal.Content radius="lg">
          <Modal.Body p="xl">
            <Stack>
              <Modal.Title fz="lg" fw={650}>
                {words.text('console.questionnaires.import-title')}
              </Modal.Title>
              <Text>{words.text('console.questionnaires.import-how')}</Text>
              {add.error && <ImportProblem error={add.error} />}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {words.text('console.shell.go-back')}
                </Button>
                <FileButton
                  resetRef={reset}
                  accept="application/json,.json"
                  onChange={(file) => file && add.mutate(file)}
                >
                  {(props) => (
                    <Button {...props} loading={add.isPending} data-autofocus>
                      {words.text('console.questionnaires.import-choose')}
                    </Button>
                  )}
                </FileButton>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function ImportProblem({ error }: { error: Error }) {
  const words = useWords();
  if (!(error instanceof FaultyFile)) return <ProblemAlert error={error} />;
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.text('console.questionnaires.import-faulty')}
    >
      {error.problems.length === 0 ? (
        words.text('console.questionnaires.import-no-json', { reason: error.message })
      ) : (
        <List size="sm" spacing={4}>
          {error.problems.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>
              {words.problem(message)}{' '}
              <Text span size="sm" c="dimmed">
                ({path})
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
