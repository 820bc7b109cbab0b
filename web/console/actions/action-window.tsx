import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action } from '../../../shared/action/action.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Window } from '../shell/window.tsx';
import { useWords } from '../words/use-words.tsx';
import { ActionForm } from './action-form.tsx';
import { type ActionValues, actionDetails, actionValues } from './action-form-values.ts';
import { topicsQuery, useActionChanged, useNewestAction } from './action-queries.ts';
import { ActionEditConflict, mergeAction } from './merge-action.ts';

interface NewActionProps {
  partnership: Partnership;
  /** The released wave whose report it answers. */
  wave: Wave;
  onClose: () => void;
}

/** Enters an action that both sides have agreed on. */
export function NewAction({ partnership, wave, onClose }: NewActionProps) {
  const { text } = useWords();
  const changed = useActionChanged();
  const topics = useQuery(topicsQuery(wave.id));
  const enter = async (values: ActionValues) => {
    const json = { ...actionDetails(values), waveId: wave.id };
    await changed(
      await answer(api.partnerships[':id'].actions.$post({ param: { id: partnership.id }, json })),
    );
    notifications.show({ message: text('console.actions.saved') });
    onClose();
  };
  return (
    <Window title={text('console.actions.form.new-title')} onClose={onClose}>
      <Loaded query={topics}>
        {(items) => (
          <ActionForm
            partnership={partnership}
            action={null}
            timeZone={wave.schedule.timeZone}
            topics={items}
            submit={text('console.actions.form.save-new')}
            onSave={enter}
            onTake={enter}
          />
        )}
      </Loaded>
    </Window>
  );
}

interface ChangeActionProps {
  partnership: Partnership;
  action: Action;
  onClose: () => void;
}

/** Changes an action as it was when the window opened, and puts the change together with somebody else's. */
export function ChangeAction({ partnership, action, onClose }: ChangeActionProps) {
  const { text } = useWords();
  const changed = useActionChanged();
  const newestOf = useNewestAction();
  const [base] = useState(action);
  const { timeZone } = base;
  const topics = useQuery(topicsQuery(base.waveId));

  const send = async (values: ActionValues, { id, revision }: Action, message: string) => {
    const json = { ...actionDetails(values), revision };
    await changed(await answer(api.actions[':id'].$patch({ param: { id }, json })));
    notifications.show({ message });
    onClose();
  };
  const save = async (values: ActionValues) => {
    try {
      await send(values, base, text('console.actions.changed'));
    } catch (error) {
      const newest = isProblem(error, 'conflict') ? await newestOf(base) : null;
      if (!newest) throw error;
      const now = new Date();
      const merge = mergeAction(
        actionValues(base, timeZone, now),
        values,
        actionValues(newest, timeZone, now),
      );
      if (merge.conflicts.length > 0) throw new ActionEditConflict(merge, newest);
      await send(merge.mine, newest, text('console.actions.merged'));
    }
  };
  return (
    <Window title={text('console.actions.form.edit-title')} onClose={onClose}>
      <Loaded query={topics}>
        {(items) => (
          <ActionForm
            partnership={partnership}
            action={base}
            timeZone={timeZone}
            topics={items}
            submit={text('console.actions.form.save')}
            onSave={save}
            onTake={(values, newest) => send(values, newest, text('console.actions.changed'))}
          />
        )}
      </Loaded>
    </Window>
  );
}
