import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The verb of the button that does it. */
  confirm: string;
  danger?: boolean;
  onConfirm: () => Promise<void>;
  children: ReactNode;
}

/** Asks before something that cannot be undone, and stays open with the reason when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, confirm, danger = false, onConfirm, children } = props;
  const words = useWords();
  const action = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  const close = () => {
    action.reset();
    onClose();
  };
  return (
    <Modal.Root opened={opened} onClose={close} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content radius="lg">
        <Modal.Body p="xl">
          <Stack>
            <Modal.Title fz="lg" fw={650}>
              {title}
            </Modal.Title>
            {children}
            {action.error && <ProblemAlert error={action.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close} data-autofocus>
                {words.text('console.shell.go-back')}
              </Button>
              <Button
                {...(danger ? { color: 'red.9' } : {})}
                loading={action.isPending}
                onClick={() => action.mutate()}
              >
                {confirm}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
