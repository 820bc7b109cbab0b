import { Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';

interface WindowProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the page with its title and a way out. Without a `header` element: the page has its own. */
export function Window({ title, onClose, children }: WindowProps) {
  const words = useWords();
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="8dvh">
      <Modal.Overlay />
      <Modal.Content radius="lg">
        <Modal.Body p="lg">
          <Group justify="space-between" wrap="nowrap" mb="sm">
            <Modal.Title fz="lg" fw={650}>
              {title}
            </Modal.Title>
            <Modal.CloseButton aria-label={words.text('console.shell.close')} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
