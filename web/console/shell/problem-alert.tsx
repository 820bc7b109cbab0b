import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem, type InputProblem, isProblem } from '../api/api-problem.ts';
import { signInAddress } from './sign-in-address.ts';

interface ProblemAlertProps {
  error: unknown;
  title?: string;
  /** Problems to list, when some are shown elsewhere already; all unless given. */
  problems?: readonly InputProblem[];
  children?: ReactNode;
}

/** Says in words what went wrong, where it went wrong. */
export function ProblemAlert({ error, title = 'This did not work', problems, children }: ProblemAlertProps) {
  if (isProblem(error, 'not-signed-in')) {
    return (
      <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title="You are signed out">
        Your session has ended.{' '}
        <Anchor href={signInAddress()} target="_blank" fz="inherit" underline="always">
          Sign in again in a new tab
        </Anchor>
        , then come back and repeat this; what you entered stays here.
      </Alert>
    );
  }
  const listed = problems ?? (error instanceof ApiProblem ? error.problems : []);
  const detail = error instanceof ApiProblem ? error.message : 'Something unexpected happened. Try again.';
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title}>
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
