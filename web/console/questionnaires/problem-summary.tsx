import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { QuestionnaireProblem } from '../../../shared/questionnaire/validate.ts';
import { useWords } from '../words/use-words.tsx';

const SHOWN = 8;

interface ProblemSummaryProps {
  problems: readonly QuestionnaireProblem[];
  onGo: (problem: QuestionnaireProblem) => void;
}

/** What has to be mended before the questionnaire can be saved, each with the way to its field. */
export function ProblemSummary({ problems, onGo }: ProblemSummaryProps) {
  const words = useWords();
  const more = problems.length - SHOWN;
  return (
    <Alert
      color="ochre"
      icon={<IconAlertTriangle aria-hidden />}
      role="status"
      title={words.text('console.questionnaires.mend', { count: problems.length })}
    >
      <List size="sm" spacing={2}>
        {problems.slice(0, SHOWN).map((problem) => (
          <List.Item key={`${problem.path} ${problem.message}`}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              ta="start"
              onClick={() => onGo(problem)}
            >
              {words.problem(problem.message)}
            </Anchor>
          </List.Item>
        ))}
        {more > 0 && <List.Item>{words.text('console.questionnaires.mend-more', { count: more })}</List.Item>}
      </List>
    </Alert>
  );
}
