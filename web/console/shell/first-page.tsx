import { usePrefetchQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { homeQuery } from '../home/home-query.ts';
import { useWords } from '../words/use-words.tsx';
import { useMe } from './me.tsx';

const PortfolioPage = lazy(async () => ({
  default: (await import('../partnerships/portfolio-page.tsx')).PortfolioPage,
}));
const ObservedPage = lazy(async () => ({
  default: (await import('../observer/observed-page.tsx')).ObservedPage,
}));
const LeadHomePage = lazy(async () => ({
  default: (await import('../home/lead-home-page.tsx')).LeadHomePage,
}));

/** What one sees first: operators all partnerships, leads what waits for them, observers what they may see. */
export function FirstPage() {
  const { operator, leads, observes } = useMe();
  if (operator) return <PortfolioPage />;
  return observes.length > 0 && leads.length === 0 ? <ObservedPage /> : <LeadHome />;
}

/** What a lead sees first. Its content is asked for while the page itself is on its way. */
export function LeadHome() {
  usePrefetchQuery(homeQuery(useWords().language));
  return <LeadHomePage />;
}
