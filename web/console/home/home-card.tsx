import './home.css';
import { Stack, Title } from '@mantine/core';
import { createContext, type ReactNode, useContext, useId } from 'react';

/** The level of the cards' headings: 2 where the page's own heading names the partnership, else 3. */
export const CardLevel = createContext<2 | 3>(3);

interface HomeCardProps {
  title: ReactNode;
  /** Stands beside the title, for instance an explanation. */
  aside?: ReactNode;
  /** Whether it waits for the reader. */
  waits?: boolean;
  children: ReactNode;
}

/** One thing a lead is told, under a heading of its own. */
export function HomeCard({ title, aside, waits = false, children }: HomeCardProps) {
  const id = useId();
  return (
    <section className="home-card" aria-labelledby={id} {...(waits ? { 'data-waits': true } : {})}>
      <Stack gap="sm" align="flex-start">
        <div className="home-card-title">
          <Title order={useContext(CardLevel)} size="h4" id={id}>
            {title}
          </Title>
          {aside}
        </div>
        {children}
      </Stack>
    </section>
  );
}
