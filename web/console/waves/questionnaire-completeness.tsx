import { List, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { languagesBegun } from '../../../shared/questionnaire/validate.ts';
import { languageName } from '../languages/language-names.ts';
import { useWords } from '../words/use-words.tsx';

interface LanguageCompletenessProps {
  questionnaire: Questionnaire;
  /** Languages that can be chosen already. */
  offered: readonly string[];
}

/** Languages in which the questionnaire has some texts and lacks others: why they cannot be chosen. */
export function LanguageCompleteness({ questionnaire, offered }: LanguageCompletenessProps) {
  const words = useWords();
  const begun = useMemo(
    () => languagesBegun(questionnaire).filter(({ missing }) => missing > 0),
    [questionnaire],
  );
  if (begun.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {words.text('console.designer.begun')}
      </Text>
      <List size="sm" c="dimmed">
        {begun.map(({ language, missing, texts }) => (
          <List.Item key={language}>
            {words.text('console.designer.begun-one', {
              language: languageName(language, words.language),
              missing,
              texts,
              chosen: offered.includes(language) ? 'yes' : 'no',
            })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
