import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { LEADS_KEY, type ListedLead } from './people-queries.ts';

/** Removes a lead of a side; a wave that runs keeps its last one. */
export function RemoveLead({ lead, onClose }: { lead: ListedLead | null; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const values = { who: lead?.name ?? '', organisation: lead?.organisation ?? '' };
  const remove = async () => {
    if (!lead) return;
    const param = { id: lead.partnershipId, side: lead.side, email: lead.email };
    await done(api.partnerships[':id'].leads[':side'][':email'].$delete({ param }));
    await Promise.all([
      queries.invalidateQueries({ queryKey: LEADS_KEY }),
      queries.invalidateQueries({ queryKey: ['partnership', lead.partnershipId] }),
    ]);
    notifications.show({ message: words.text('console.access.leads.removed', values) });
  };
  return (
    <ConfirmDialog
      opened={lead !== null}
      onClose={onClose}
      title={words.text('console.access.leads.remove')}
      confirm={words.text('console.access.leads.remove')}
      danger
      onConfirm={remove}
    >
      <Text>{words.text('console.access.leads.remove-ask', values)}</Text>
    </ConfirmDialog>
  );
}
