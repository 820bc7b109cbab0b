import './entries.css';
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A list of people or things with access, side by side on a desk and one under the other on a phone. */
export function Entries({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper withBorder component="ul" className="entries" aria-label={label}>
      {children}
    </Paper>
  );
}

interface EntryProps {
  title: string;
  /** What stands under the title, such as an address. */
  under?: ReactNode;
  about?: ReactNode;
  state?: ReactNode;
  actions?: ReactNode;
}

/** One of them: who or what, what about it, how it stands, and what can be done. */
export function Entry({ title, under, about, state, actions }: EntryProps) {
  return (
    <li className="entry">
      <div>
        <Text fw={600}>{title}</Text>
        {under && <Text size="sm">{under}</Text>}
      </div>
      <div className="entry-about">{about}</div>
      <div className="entry-state">{state}</div>
      <div className="entry-actions">{actions}</div>
    </li>
  );
}
