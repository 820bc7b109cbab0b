import type { Context } from 'hono';
import { isMessageKey, messagesIn, productLanguages } from '../../shared/messages/messages.ts';
import type { Problem } from '../app/problem.ts';
import { respondentLanguage } from '../respondent/respondent-language.ts';
import { renderDocument } from './document.tsx';
import { NoticePage } from './notice-page.tsx';

/** A problem as a page for people, in their browser's language where there are words for it. */
export function errorPage(c: Context, { title, detail, status, code }: Problem): Response {
  const wanted = respondentLanguage({
    languages: productLanguages(),
    chosen: c.req.query('lang'),
    accepted: c.req.header('accept-language'),
  });
  const { text } = messagesIn(wanted);
  const keys = [`problem.${code}.title`, `problem.${code}.explain`] as const;
  const [titleKey, explainKey] = keys;
  const isWorded = isMessageKey(titleKey) && isMessageKey(explainKey);
  const words = isWorded ? { title: text(titleKey), explain: text(explainKey) } : { title, explain: detail };
  const children = (
    <NoticePage title={words.title}>
      <p>{words.explain}</p>
    </NoticePage>
  );
  return renderDocument(c, { title: words.title, language: isWorded ? wanted : 'en', children }, status);
}
