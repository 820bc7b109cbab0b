import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { MemberId } from '../../../shared/partnership/member.ts';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { useMe } from '../shell/me.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { isForMembers, mailKind, type PreviewSettings } from './preview-address.ts';

/** Sends the mail that is shown to oneself, marked as a test. */
export function SendTestMail({ waveId, settings }: { waveId: string; settings: PreviewSettings }) {
  const words = useWords();
  const { email } = useMe();
  const { show, side, member, language, share } = settings;
  const kind = mailKind(show);
  const person = isForMembers(show) && member ? MemberId.parse(member) : undefined;
  const send = useMutation({
    mutationFn: async () => {
      if (kind === null) return;
      const json = {
        kind,
        side,
        language,
        share: share / 100,
        ...(person ? { member: person } : {}),
      };
      await done(api.waves[':id']['test-mails'].$post({ param: { id: waveId }, json }));
      notifications.show({ message: words.text('console.rehearsal.test-sent', { email }) });
    },
  });
  return (
    <Stack gap="sm">
      <Button
        variant="default"
        leftSection={<IconSend size={18} aria-hidden />}
        loading={send.isPending}
        onClick={() => send.mutate()}
      >
        {words.text('console.rehearsal.test')}
      </Button>
      {send.error && <ProblemAlert error={send.error} />}
    </Stack>
  );
}
