import type { Context } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { COMMENT_LIMIT } from '../../shared/response/comment.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import type { LinkState } from './open-link.ts';

/** The largest form a respondent's page takes, in KB: all comments at their longest, and room to spare. */
export const SHEET_LIMIT_KB = 256;

/** A sheet larger than is taken: what is too long, and that nothing of it is lost. */
export function showTooLong(c: Context, state: LinkState) {
  const { text } = messagesIn(state.language);
  const explain = text('too-long.explain', { size: SHEET_LIMIT_KB, comment: COMMENT_LIMIT });
  return showNotReceived(c, state, { title: text('too-long.title'), explain, status: 413 });
}

/** A sheet that cannot be read, for instance because the connection broke while it was being sent. */
export function showUnreadable(c: Context, state: LinkState) {
  const { text } = messagesIn(state.language);
  const explain = text('unreadable.explain');
  return showNotReceived(c, state, { title: text('unreadable.title'), explain, status: 400 });
}

interface NotReceived {
  title: string;
  explain: string;
  status: number;
}

/** Comes without the questionnaire's script, which would take the sheet for sent and drop its draft. */
function showNotReceived(c: Context, state: LinkState, { title, explain, status }: NotReceived) {
  const language = state.language;
  const children = (
    <NoticePage title={title}>
      <p>{explain}</p>
      <p>{messagesIn(language).text('not-received.kept')}</p>
    </NoticePage>
  );
  return renderDocument(c, { title, language, children }, status);
}
