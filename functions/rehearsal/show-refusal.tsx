import type { Context } from 'hono';
import type { Problem } from '../app/problem.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import { asPreview } from './preview-headers.ts';

/** Why a preview cannot be made, where the preview would stand. */
export function showRefusal(c: Context, { title, detail, status }: Problem): Response {
  const children = (
    <NoticePage title={title}>
      <p>{detail}</p>
    </NoticePage>
  );
  return asPreview(renderDocument(c, { title, language: 'en', children }, status));
}
