import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import { Loading } from './loading.tsx';
import { Page } from './page.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What a query brings, once it is there; before that a skeleton, or what went wrong. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  return query.error ? (
    <ProblemAlert error={query.error} title={words.text('console.shell.cannot-show')} />
  ) : (
    <Loading />
  );
}

/** The same for a whole page, whose title stands from the start. */
export function LoadedPage<Data>({ query, title, children }: LoadedProps<Data> & { title: string }) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} up={{ href: '/', label: words.text('console.shell.partnerships') }}>
      {query.error ? (
        <ProblemAlert error={query.error} title={words.text('console.shell.cannot-show')} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
