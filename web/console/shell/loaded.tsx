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

interface LoadedPageProps<Data> extends LoadedProps<Data> {
  title: string;
  /** The first page has none above it. */
  isFirst?: boolean;
}

/** The same for a whole page, whose title stands from the start. */
export function LoadedPage<Data>({ query, title, isFirst = false, children }: LoadedPageProps<Data>) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  const up = isFirst ? undefined : { href: '/', label: words.text('console.shell.partnerships') };
  return (
    <Page title={title} up={up}>
      {query.error ? (
        <ProblemAlert error={query.error} title={words.text('console.shell.cannot-show')} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
