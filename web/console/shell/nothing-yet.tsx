import { EmptyState, List } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface NothingYetProps {
  icon: Icon;
  /** What there is not yet. */
  title: string;
  /** What would stand here, and what to do first. */
  children: ReactNode;
  /** The steps to get there, where it takes several. */
  steps?: readonly string[];
  /** The button for the first of them. */
  action?: ReactNode;
}

/** Stands where a list is still empty, and says what to do first. */
export function NothingYet({ icon: Picture, title, children, steps, action }: NothingYetProps) {
  return (
    <EmptyState
      py="xl"
      icon={<Picture size={40} stroke={1.5} aria-hidden />}
      title={title}
      description={children}
    >
      {steps && (
        <List type="ordered" spacing={4} ta="start">
          {steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      )}
      {action}
    </EmptyState>
  );
}
