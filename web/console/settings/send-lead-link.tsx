import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import type { ListedLead } from './people-queries.ts';

/** Mails a lead what they are, and a link that signs them in. */
export function SendLeadLink({ lead, onClose }: { lead: ListedLead | null; onClose: () => void }) {
  const words = useWords();
  const who = lead?.email ?? '';
  const send = async () => {
    if (!lead) return;
    const param = { id: lead.partnershipId, side: lead.side, email: who };
    await answer(api.partnerships[':id'].leads[':side'][':email'].invitation.$post({ param }));
    notifications.show({ message: words.text('console.access.people.resent', { who }) });
  };
  return (
    <ConfirmDialog
      opened={lead !== null}
      onClose={onClose}
      title={words.text('console.access.leads.send-link')}
      confirm={words.text('console.access.people.send')}
      onConfirm={send}
    >
      <Text>{words.text('console.access.people.resend-ask', { who })}</Text>
    </ConfirmDialog>
  );
}
