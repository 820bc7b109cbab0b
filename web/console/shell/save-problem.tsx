import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiProblem, type InputProblem } from '../api/api-problem.ts';
import { useWords } from '../words/use-words.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface SaveProblemProps {
  error: unknown;
  /** The problems that no field of the form shows. */
  unplaced: readonly InputProblem[];
}

/** Why a form could not be saved; what stands beside its fields already is not said twice. */
export function SaveProblem({ error, unplaced }: SaveProblemProps) {
  const words = useWords();
  const title = words.text('console.shell.not-saved');
  const hasInputProblems = error instanceof ApiProblem && error.problems.length > 0;
  if (!hasInputProblems) return <ProblemAlert error={error} title={title} />;
  if (unplaced.length > 0) {
    return <ProblemAlert error={error} title={title} problems={unplaced} />;
  }
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title}>
      {words.text('console.shell.mend-fields')}
    </Alert>
  );
}
