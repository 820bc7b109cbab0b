import type { Context } from 'hono';
import type { Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';

/** The page of a link that leads nowhere; it looks the same whatever is wrong with the link. */
export function showUnknownLink(c: Context, language: Language): Response {
  const { text } = messagesIn(language);
  const title = text('unknown.title');
  const children = (
    <NoticePage title={title}>
      <p>{text('unknown.explain')}</p>
    </NoticePage>
  );
  return renderDocument(c, { title, language, children }, 404);
}
