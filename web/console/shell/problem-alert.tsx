import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem, type InputProblem, isProblem } from '../api/api-problem.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { signInAddress } from './sign-in-address.ts';

interface ProblemAlertProps {
  error: unknown;
  title?: string;
  /** Problems to list, when some are shown elsewhere already; all unless given. */
  problems?: readonly InputProblem[];
  children?: ReactNode;
}

/** Says in words what went wrong, where it went wrong. */
export function ProblemAlert({ error, title, problems, children }: ProblemAlertProps) {
  const words = useWords();
  if (isProblem(error, 'not-signed-in')) {
    return (
      <Alert
        color="red"
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={words.text('console.shell.signed-out')}
      >
        {words.rich('console.shell.sign-in-again', {
          link: (inside) => (
            <Anchor href={signInAddress()} target="_blank" fz="inherit" underline="always">
              {inside}
            </Anchor>
          ),
        })}
      </Alert>
    );
  }
  const listed = problems ?? (error instanceof ApiProblem ? error.problems : []);
  const detail =
    error instanceof ApiProblem ? detailOf(error, words) : words.text('console.shell.unexpected');
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? words.text('console.shell.did-not-work')}
    >
      {listed.length > 0 ? (
        <List size="sm" spacing={4}>
          {listed.map(({ field, message }) => (
            <List.Item key={`${field} ${message}`}>{message}</List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm">{detail}</Text>
      )}
      {children}
    </Alert>
  );
}

/** What never reached the server, or came back without a reason, is told by the console itself. */
function detailOf({ code, status, message }: ApiProblem, words: Words): string {
  if (code === 'unreachable') return words.text('console.shell.unreachable');
  return message || words.text('console.shell.server-status', { status });
}
