import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { membersQuery } from './member-queries.ts';

interface RemoveMemberProps {
  partnership: Partnership;
  /** Whom to ask about; nobody while the dialog is closed. */
  member: Member | null;
  onClose: () => void;
}

export function RemoveMember({ partnership, member, onClose }: RemoveMemberProps) {
  const words = useWords();
  const queries = useQueryClient();
  const values = { name: member?.name ?? '', email: member?.email ?? words.text('console.roster.no-email') };
  const remove = async () => {
    if (!member) return;
    const param = { id: partnership.id, member: member.id };
    await done(api.partnerships[':id'].members[':member'].$delete({ param }));
    await queries.invalidateQueries({ queryKey: membersQuery(partnership.id).queryKey });
    notifications.show({ message: words.text('console.roster.removed', values) });
  };
  return (
    <ConfirmDialog
      opened={member !== null}
      onClose={onClose}
      title={words.text('console.roster.remove-title')}
      confirm={words.text('console.roster.remove-member')}
      danger
      onConfirm={remove}
    >
      <Text>{words.text('console.roster.remove-how', values)}</Text>
    </ConfirmDialog>
  );
}
