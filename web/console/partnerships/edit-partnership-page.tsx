import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { PartnershipEditConflict } from './edit-conflict.ts';
import { mergePartnership } from './merge-partnership.ts';
import { PartnershipForm } from './partnership-form.tsx';
import { type PartnershipValues, partnershipDetails, partnershipValues } from './partnership-form-values.ts';
import { partnershipQuery } from './partnership-queries.ts';
import { usePartnershipChanged } from './use-partnership-changed.ts';

export function EditPartnershipPage({ id }: { id: string }) {
  const { text } = useWords();
  const partnership = useQuery(partnershipQuery(id));
  const title = text('console.partnership.edit');
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={partnership} title={title}>
        {(read) => <EditPartnership newest={read} />}
      </LoadedPage>
    </OperatorsOnly>
  );
}

/** Edits the partnership as it was when the page opened, even if a newer version is read meanwhile. */
function EditPartnership({ newest }: { newest: Partnership }) {
  const { text } = useWords();
  const queries = useQueryClient();
  const changed = usePartnershipChanged();
  const [base] = useState(newest);
  const back = `/partnerships/${base.id}?tab=details`;

  const send = (values: PartnershipValues, { revision }: Partnership) =>
    answer(
      api.partnerships[':id'].$patch({
        param: { id: base.id },
        json: { ...partnershipDetails(values), revision },
      }),
    );
  /** Somebody else was first: both changes are put together, unless they contradict each other. */
  const sendMerged = async (values: PartnershipValues, over: Partnership) => {
    const theirs = await queries.fetchQuery({ ...partnershipQuery(base.id), staleTime: 0 });
    const merge = mergePartnership(partnershipValues(over), values, partnershipValues(theirs));
    if (merge.conflicts.length > 0) throw new PartnershipEditConflict(merge, theirs);
    return send(merge.mine, theirs);
  };
  const save = async (values: PartnershipValues, over = base): Promise<string> => {
    const sent = await send(values, over).catch((error: unknown) => {
      if (isProblem(error, 'conflict')) return null;
      throw error;
    });
    const saved = sent ?? (await sendMerged(values, over));
    await changed(saved);
    notifications.show({
      message: text(`console.partnership.${sent ? 'saved' : 'conflict-merged'}`),
    });
    return back;
  };

  return (
    <Page
      title={text('console.partnership.edit-title', { name: base.name })}
      up={{ href: back, label: base.name }}
    >
      <PartnershipForm
        partnership={base}
        submit={text('console.partnership.save')}
        back={back}
        onSave={save}
      />
    </Page>
  );
}
