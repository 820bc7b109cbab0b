import './questionnaires.css';
import { Group, NativeSelect, SimpleGrid, Stack, Tabs, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Language } from '../../../shared/language.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { outdatedTranslations } from '../../../shared/questionnaire/outdated.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { languagesBegun, type QuestionnaireProblem } from '../../../shared/questionnaire/validate.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts';
import { useWords } from '../words/use-words.tsx';
import { type Editing, EditingProvider } from './editing.tsx';
import { GeneralTab } from './general-tab.tsx';
import type { ReadQuestionnaire } from './library-queries.ts';
import { PreviewTab } from './preview-tab.tsx';
import { focusNearest, placeOf } from './problem-place.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import { SaveBar, type SaveChoice } from './save-bar.tsx';
import { TranslationsTab } from './translations-tab.tsx';
import { useQuestionnaireDraft } from './use-questionnaire-draft.tsx';
import { VersionsTab } from './versions-tab.tsx';

const TABS = ['questions', 'general', 'translations', 'preview', 'versions'] as const;
type Tab = (typeof TABS)[number];

interface QuestionnaireEditorProps {
  /** What is changed: a version as it was read, or what a new questionnaire begins as. */
  base: Questionnaire;
  /** Says which state of the version was read; empty for a new questionnaire. */
  etag?: string;
  /** Names what is edited among the drafts kept on this device. */
  draftKey: string;
  /** A kept draft is taken up: it goes on from what it began with, whatever has been saved since. */
  onTakeUp?: (began: ReadQuestionnaire) => void;
  isNew: boolean;
  readOnly: boolean;
  saves: readonly SaveChoice[];
}

/** The questionnaire with all its sides: questions, drivers and scale, translations, the page, the versions. */
export function QuestionnaireEditor({
  base,
  etag = '',
  draftKey,
  onTakeUp,
  isNew,
  readOnly,
  saves,
}: QuestionnaireEditorProps) {
  const words = useWords();
  const { value, keys, problems, isChanged, change, takeAway } = useQuestionnaireDraft(base);
  // As text: its questions are of several kinds, and a draft need not have those that it began with.
  const kept = useKeptDraft(draftKey, JSON.stringify({ base, etag, value }));
  const release = useUnsavedGuard(isChanged);
  const takeUp = (draft: string) => {
    const began: { base: Questionnaire; etag: string; value: Questionnaire } = JSON.parse(draft);
    onTakeUp?.({ questionnaire: began.base, etag: began.etag });
    change(began.value);
  };
  const [tab, setTab] = useState<Tab>(isNew ? 'general' : 'questions');
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(isNew ? keys.slice(0, 1) : []));
  const [language, setLanguage] = useState<Language>(() => originalOf(base, words.language));
  const [into, setInto] = useState<Language | null>(null);
  const [names, setNames] = useState({
    a: words.text('console.questionnaires.name-a'),
    b: words.text('console.questionnaires.name-b'),
  });
  const outdated = useMemo(() => outdatedTranslations(base, value, language), [base, value, language]);
  const named = (side: Side) => names[side].trim() || words.text(`console.questionnaires.name-${side}`);
  const editing: Editing = {
    value,
    keys,
    change,
    takeAway,
    formerIds: base.items.map(({ id }) => id),
    language,
    problems,
    outdated,
    readOnly,
    names: { a: named('a'), b: named('b') },
  };

  const goToProblem = (problem: QuestionnaireProblem) => {
    const { tab: place, path, question } = placeOf(problem, value, language);
    setTab(place);
    if (place === 'translations' && problem.language) setInto(problem.language);
    if (question !== undefined) setOpen(new Set([...open, keys[question] ?? 0]));
    focusNearest(place === 'translations' ? `translation.${path}` : path);
  };
  return (
    <EditingProvider value={editing}>
      <Stack gap="lg">
        <KeptDraftOffer draft={kept} onTake={takeUp} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NativeSelect
            label={words.text('console.questionnaires.written-in')}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
            data={[
              ...new Set([...languagesBegun(value).map((each) => each.language), ...OFFERED_LANGUAGES]),
            ].map((each) => ({ value: each, label: languageName(each, words.language) }))}
          />
          {(['a', 'b'] as const).map((side) => (
            <TextInput
              key={side}
              label={words.text(`console.questionnaires.try-${side}`)}
              value={names[side]}
              maxLength={120}
              onChange={({ currentTarget }) => setNames({ ...names, [side]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        {problems.length > 0 && <ProblemSummary problems={problems} onGo={goToProblem} />}
        <Tabs
          value={tab}
          onChange={(next) => setTab(TABS.find((each) => each === next) ?? 'questions')}
          keepMounted={false}
        >
          <Tabs.List mb="lg">
            {TABS.filter((each) => each !== 'versions' || !isNew).map((each) => (
              <Tabs.Tab key={each} value={each}>
                {words.text(`console.questionnaires.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="questions">
            <QuestionsTab open={open} onOpen={setOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="general">
            <GeneralTab newId={isNew ? base.id : null} />
          </Tabs.Panel>
          <Tabs.Panel value="translations">
            <TranslationsTab into={into} onInto={setInto} />
          </Tabs.Panel>
          <Tabs.Panel value="preview">
            <PreviewTab />
          </Tabs.Panel>
          <Tabs.Panel value="versions">
            <VersionsTab base={base} />
          </Tabs.Panel>
        </Tabs>
        {!readOnly && (
          <Group className="editor-bar" gap="sm">
            <SaveBar
              saves={saves}
              isChanged={isChanged || isNew}
              onSaved={() => {
                kept.saved();
                release();
              }}
            />
          </Group>
        )}
      </Stack>
    </EditingProvider>
  );
}

/** The language a questionnaire is written in: the reader's own if it is complete, else that with most texts. */
function originalOf(questionnaire: Questionnaire, own: Language): Language {
  const begun = languagesBegun(questionnaire).toSorted((one, other) => one.missing - other.missing);
  const best = begun.filter(({ missing }) => missing === begun[0]?.missing);
  return (
    best.find(({ language }) => language === own)?.language ??
    best.find(({ language }) => language === 'en')?.language ??
    best[0]?.language ??
    own
  );
}
