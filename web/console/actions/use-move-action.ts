import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Action } from '../../../shared/action/action.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { useWords } from '../words/use-words.tsx';
import { actionsQuery, useActionChanged } from './action-queries.ts';

/** Says how an action stands. Where somebody else was first the list shows what they did. */
export function useMoveAction(
  { id, revision, partnershipId }: Pick<Action, 'id' | 'revision' | 'partnershipId'>,
  onDone: () => void = () => {},
) {
  const { text } = useWords();
  const queries = useQueryClient();
  const changed = useActionChanged();
  return useMutation({
    mutationFn: (to: Pick<Action, 'state'> & Partial<Pick<Action, 'outcome'>>) =>
      answer(api.actions[':id'].$patch({ param: { id }, json: { ...to, revision } })),
    onSuccess: async (action) => {
      await changed(action);
      notifications.show({ message: text('console.actions.changed') });
      onDone();
    },
    onError: async (error) => {
      if (isProblem(error, 'conflict'))
        await queries.invalidateQueries({ queryKey: actionsQuery(partnershipId).queryKey });
    },
  });
}
