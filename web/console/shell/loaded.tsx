import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { Page } from './page.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What a query brings, once it is there; before that a skeleton, or what went wrong. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <ProblemAlert error={query.error} title="This cannot be shown" /> : <Loading />;
}

/** The same for a whole page, whose title stands from the start. */
export function LoadedPage<Data>({ query, title, children }: LoadedProps<Data> & { title: string }) {
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} up={{ href: '/', label: 'Partnerships' }}>
      {query.error ? <ProblemAlert error={query.error} title="This cannot be shown" /> : <Loading />}
    </Page>
  );
}
