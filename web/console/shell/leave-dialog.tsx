import { Text } from '@mantine/core';
import { useWords } from '../words/use-words.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface LeaveDialogProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks whether to leave a page with something unsaved on it. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const words = useWords();
  return (
    <ConfirmDialog
      opened
      onClose={onStay}
      title={words.text('console.shell.leave-title')}
      confirm={words.text('console.shell.leave')}
      onConfirm={async () => onLeave()}
    >
      <Text>{words.text('console.shell.leave-how')}</Text>
    </ConfirmDialog>
  );
}
