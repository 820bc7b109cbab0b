import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { emptyQuestionnaire, freeId } from '../../../shared/questionnaire/editing.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { localText } from '../languages/local-text.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import {
  type QuestionnaireSummary,
  questionnaireQuery,
  questionnairesQuery,
} from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { versionAddress } from './addresses.ts';
import { addVersion } from './library-queries.ts';
import { QuestionnaireEditor } from './questionnaire-editor.tsx';
import { useLibraryChanged } from './use-library-changed.ts';

/** A questionnaire of one's own, from nothing or from a copy of another. */
export function NewQuestionnairePage() {
  const words = useWords();
  const title = words.text('console.questionnaires.new-title');
  const [search] = useSearchParams();
  const [, id = '', version = ''] = /^(.+)@(\d+)$/.exec(search.get('from') ?? '') ?? [];
  const all = useQuery(questionnairesQuery);
  const from = useQuery({ ...questionnaireQuery({ id, version: Number(version) }), enabled: id !== '' });
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={all} title={title}>
        {(known) =>
          id === '' ? (
            <NewQuestionnaire known={known} original={null} />
          ) : (
            <LoadedPage query={from} title={title}>
              {(original) => <NewQuestionnaire known={known} original={original} />}
            </LoadedPage>
          )
        }
      </LoadedPage>
    </OperatorsOnly>
  );
}

interface NewQuestionnaireProps {
  known: readonly QuestionnaireSummary[];
  original: Questionnaire | null;
}

function NewQuestionnaire({ known, original }: NewQuestionnaireProps) {
  const words = useWords();
  const [, goTo] = useLocation();
  const changed = useLibraryChanged();
  const free = (name: string) =>
    freeId(
      name,
      known.map(({ id }) => id).filter((id) => id.replace(/-\d+$/, '') === name.replace(/-\d+$/, '')),
    ) as Questionnaire['id'];
  const [base] = useState<Questionnaire>(() =>
    original
      ? { ...original, id: free(original.id), version: 1 }
      : emptyQuestionnaire(free('questionnaire'), '', words.language),
  );
  const save = async (value: Questionnaire) => {
    const saved = await addVersion(value);
    await changed();
    notifications.show({
      message: words.text('console.questionnaires.saved', {
        title: localText(saved.title, words.language),
        version: saved.version,
      }),
    });
    return () => goTo(versionAddress(saved), { replace: true });
  };
  return (
    <Page
      title={words.text('console.questionnaires.new-title')}
      up={{ href: '/questionnaires', label: words.text('console.questionnaires.title') }}
      lead={
        <Text c="dimmed">
          {original
            ? words.text('console.questionnaires.copy-of', {
                title: localText(original.title, words.language),
                version: original.version,
              })
            : words.text('console.questionnaires.new-how')}
        </Text>
      }
    >
      <QuestionnaireEditor
        base={base}
        draftKey={`questionnaire/new/${original ? `${original.id}@${original.version}` : ''}`}
        isNew
        readOnly={false}
        saves={[{ label: words.text('console.questionnaires.save'), save }]}
      />
    </Page>
  );
}
