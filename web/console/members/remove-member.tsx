import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { membersQuery } from './member-queries.ts';

interface RemoveMemberProps {
  partnership: Partnership;
  /** Whom to ask about; nobody while the dialog is closed. */
  member: Member | null;
  onClose: () => void;
}

export function RemoveMember({ partnership, member, onClose }: RemoveMemberProps) {
  const queries = useQueryClient();
  const remove = async () => {
    if (!member) return;
    const param = { id: partnership.id, member: member.id };
    await done(api.partnerships[':id'].members[':member'].$delete({ param }));
    await queries.invalidateQueries({ queryKey: membersQuery(partnership.id).queryKey });
    notifications.show({ message: `${member.name} is no longer on the roster.` });
  };
  return (
    <ConfirmDialog
      opened={member !== null}
      onClose={onClose}
      title="Remove a member"
      confirm="Remove member"
      danger
      onConfirm={remove}
    >
      <Text>
        Remove <strong>{member?.name}</strong> ({member?.email ?? 'no e-mail'}) from the roster? They will not
        be invited to waves that open later. A wave that is open already keeps their invitation.
      </Text>
    </ConfirmDialog>
  );
}
