import { Alert, Badge, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { isProblem } from '../api/api-problem.ts';
import { localText } from '../languages/local-text.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { type QuestionnaireSummary, questionnairesQuery } from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { copyAddress, versionAddress } from './addresses.ts';
import { exportQuestionnaire } from './export-questionnaire.ts';
import {
  addVersion,
  type ReadQuestionnaire,
  readVersion,
  replaceVersion,
  versionQuery,
} from './library-queries.ts';
import { SavedMeanwhile } from './questionnaire-conflict.tsx';
import { QuestionnaireEditor } from './questionnaire-editor.tsx';
import type { SaveChoice } from './save-bar.tsx';
import { useLibraryChanged } from './use-library-changed.ts';

/** One version: looked at, and changed where it may be. */
export function VersionPage({ id, version }: { id: string; version: number }) {
  const words = useWords();
  const title = words.text('console.questionnaires.title');
  const read = useQuery(versionQuery(id, version));
  const all = useQuery(questionnairesQuery);
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={all} title={title}>
        {(summaries) => (
          <LoadedPage query={read} title={title}>
            {(newest) => <Version key={newest.etag} newest={newest} known={summaries} />}
          </LoadedPage>
        )}
      </LoadedPage>
    </OperatorsOnly>
  );
}

function Version({ newest, known }: { newest: ReadQuestionnaire; known: readonly QuestionnaireSummary[] }) {
  const words = useWords();
  const [, goTo] = useLocation();
  const queries = useQueryClient();
  const changed = useLibraryChanged();
  const [{ questionnaire, etag }, setRead] = useState(newest);
  const { id, version } = questionnaire;
  const versions = known.filter((each) => each.id === id);
  const summary = versions.find((each) => each.version === version);
  const { inUse = false, shipped = false, waves = 0 } = summary ?? {};
  const next = Math.max(version, ...versions.map((each) => each.version)) + 1;
  const title = localText(questionnaire.title, words.language) || id;

  const finished = async (saved: Questionnaire) => {
    await changed();
    notifications.show({
      message: words.text('console.questionnaires.saved', { title, version: saved.version }),
    });
    return () => goTo(versionAddress(saved), { replace: saved.version === version });
  };
  const replaceOver = async (value: Questionnaire, read: string) => {
    const saved = await replaceVersion(value, read).catch(async (error: unknown) => {
      if (!isProblem(error, 'conflict')) throw error;
      const theirs = await readVersion(id, version);
      throw new SavedMeanwhile(questionnaire, theirs.questionnaire, theirs.etag);
    });
    return finished(saved);
  };
  const replace: SaveChoice = {
    label: words.text('console.questionnaires.save'),
    save: (value) => replaceOver(value, etag),
    saveOver: replaceOver,
  };
  const addNext: SaveChoice = {
    label: words.text('console.questionnaires.save-next', { version: next }),
    save: async (value) => {
      const saved = await addVersion({ ...value, version: next }).catch(async (error: unknown) => {
        // Somebody else took the number: the list, read anew, says which is free.
        if (isProblem(error, 'already-exists')) await queries.invalidateQueries(questionnairesQuery);
        throw error;
      });
      return finished(saved);
    },
  };
  return (
    <Page
      title={title}
      up={{ href: '/questionnaires', label: words.text('console.questionnaires.title') }}
      aside={
        <Group gap="xs">
          <Badge color="gray">{words.text('console.questionnaires.version', { version })}</Badge>
          {shipped && <Badge color="blue">{words.text('console.questionnaires.is-shipped')}</Badge>}
          {inUse && <Badge color="teal">{words.text('console.questionnaires.in-use', { waves })}</Badge>}
        </Group>
      }
      actions={
        <>
          <LinkButton
            href={copyAddress({ id, version })}
            variant={shipped ? 'filled' : 'default'}
            leftSection={<IconCopy size={18} aria-hidden />}
          >
            {words.text('console.questionnaires.duplicate')}
          </LinkButton>
          {shipped && (
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => exportQuestionnaire(questionnaire)}
            >
              {words.text('console.questionnaires.export')}
            </Button>
          )}
        </>
      }
    >
      {(shipped || inUse) && (
        <Alert color="blue" icon={<IconInfoCircle aria-hidden />}>
          {words.text(
            shipped ? 'console.questionnaires.shipped-note' : 'console.questionnaires.in-use-note',
            { version: next },
          )}
        </Alert>
      )}
      <QuestionnaireEditor
        base={questionnaire}
        etag={etag}
        draftKey={`questionnaire/${id}/${version}`}
        onTakeUp={setRead}
        isNew={false}
        readOnly={shipped}
        saves={inUse ? [addNext] : [replace, addNext]}
      />
    </Page>
  );
}
