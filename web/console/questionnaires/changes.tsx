import { Text } from '@mantine/core';
import type { QuestionnaireChange, TextChange } from '../../../shared/questionnaire/compare.ts';
import type { Item } from '../../../shared/questionnaire/questionnaire.ts';
import { itemText } from '../../../shared/questionnaire/wording.ts';
import { languageName } from '../languages/language-names.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';

/** In what two questionnaires differ, one line a question. */
export function Changes({ changes }: { changes: readonly QuestionnaireChange[] }) {
  const words = useWords();
  if (changes.length === 0) return <Text size="sm">{words.text('console.questionnaires.no-change')}</Text>;
  const nameOf = (item: Item) => localText(itemText(item, null), words.language) || item.id;
  return (
    <ul className="changes">
      {changes.map((change) => {
        const key = 'item' in change ? `${change.is} ${change.item.id}` : change.is;
        return (
          <li key={key}>
            {'item' in change ? (
              <Text size="sm">
                {words.text(`console.questionnaires.change.${change.is}`)}: {nameOf(change.item)}
              </Text>
            ) : (
              <Text size="sm">{words.text(`console.questionnaires.change.${change.is}`)}</Text>
            )}
            {'texts' in change && change.texts.map((text) => <Wording key={wordingKey(text)} text={text} />)}
          </li>
        );
      })}
    </ul>
  );
}

function Wording({ text: { language, before, after } }: { text: TextChange }) {
  const words = useWords();
  return (
    <Text size="sm">
      <Text span size="sm" c="dimmed">
        {languageName(language, words.language)}:{' '}
      </Text>
      {before !== null && <del lang={language}>{before}</del>}{' '}
      {after !== null && <ins lang={language}>{after}</ins>}
    </Text>
  );
}

function wordingKey(text: TextChange & { path?: string }): string {
  return `${text.path ?? ''} ${text.view} ${text.language}`;
}
