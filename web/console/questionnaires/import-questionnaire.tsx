import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import isSame from 'fast-deep-equal';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { localText } from '../languages/local-text.ts';
import { questionnairesQuery } from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { versionAddress } from './addresses.ts';
import { questionnaireInFile } from './file-in.ts';
import { ImportProblem } from './import-problem.tsx';
import { addVersion, readVersion } from './library-queries.ts';
import { useLibraryChanged } from './use-library-changed.ts';

/** A questionnaire file into the library: as it is when it is new, as the next version when its id is known. */
export function ImportQuestionnaire() {
  const words = useWords();
  const [, goTo] = useLocation();
  const queries = useQueryClient();
  const changed = useLibraryChanged();
  const [opened, dialog] = useDisclosure(false);
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const add = useMutation({
    mutationFn: async (file: File) => {
      const read = questionnaireInFile(await file.text());
      const known = (await queries.fetchQuery({ ...questionnairesQuery, staleTime: 0 })).find(
        ({ id }) => id === read.id,
      );
      if (!known) return { questionnaire: await addVersion(read), isNew: true };
      const { questionnaire: newest } = await readVersion(known.id, known.version);
      if (isSame({ ...read, version: newest.version }, newest))
        return { questionnaire: newest, isNew: false };
      const version = Math.max(read.version, newest.version + 1);
      return { questionnaire: await addVersion({ ...read, version }), isNew: true };
    },
    onSuccess: async ({ questionnaire, isNew }) => {
      await changed();
      dialog.close();
      notifications.show({
        message: words.text(`console.questionnaires.${isNew ? 'imported' : 'import-same'}`, {
          title: localText(questionnaire.title, words.language),
          version: questionnaire.version,
        }),
      });
      goTo(versionAddress(questionnaire));
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
              {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same. */}
              <div
                className="questionnaire-drop"
                data-over={isOver || undefined}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(true);
                }}
                onDragLeave={() => setOver(false)}
                onDrop={(event) => {
                  event.preventDefault();
                  setOver(false);
                  const [file] = event.dataTransfer.files;
                  if (file && !add.isPending) add.mutate(file);
                }}
              >
                <Text>{words.text('console.questionnaires.import-drop')}</Text>
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
              </div>
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {words.text('console.shell.go-back')}
                </Button>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
