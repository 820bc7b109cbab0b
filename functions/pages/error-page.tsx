import type { Context } from 'hono';
import type { Problem } from '../app/problem.ts';
import { renderDocument } from './document.tsx';
import { NoticePage } from './notice-page.tsx';

/** A problem as a page for people. */
export function errorPage(c: Context, { title, detail, status }: Problem): Response {
  const children = (
    <NoticePage title={title}>
      <p>{detail}</p>
    </NoticePage>
  );
  return renderDocument(c, { title, language: 'en', children }, status);
}
