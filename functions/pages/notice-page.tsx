import type { ReactNode } from 'react';
import { Wordmark } from './wordmark.tsx';

export interface NoticePageProps {
  title: string;
  tone?: 'plain' | 'good';
  children: ReactNode;
}

/** A page that says one thing. */
export function NoticePage({ title, tone = 'plain', children }: NoticePageProps) {
  return (
    <main className={`notice ${tone}`}>
      <Wordmark />
      <h1>{title}</h1>
      {children}
    </main>
  );
}
