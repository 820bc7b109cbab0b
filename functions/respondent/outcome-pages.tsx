import type { Context } from 'hono';
import { responseKey } from '../../shared/invitation/token.ts';
import { receiptOf, spellReceipt } from '../../shared/response/receipt.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import type { Services } from '../services.ts';
import { mirrorPart } from './mirror-part.tsx';
import type { LinkState, OpenedLink } from './open-link.ts';
import { hrefOf, respondentAssets, STEP_FIELD, wordsFor } from './respondent-words.ts';
import { showUnknownLink } from './unknown-link-page.tsx';

export async function showReceipt(c: Context, services: Services, opened: OpenedLink) {
  const { text, date } = wordsFor(opened);
  const receipt = spellReceipt(receiptOf(responseKey(opened.token)));
  const title = text('receipt.title');
  const mirror = await mirrorPart(services, opened);
  return renderDocument(c, {
    title,
    language: opened.language,
    ...respondentAssets(c),
    children: (
      <NoticePage title={title} tone="good">
        <p className="receipt-label">{text('receipt.code')}</p>
        <p className="receipt">{receipt}</p>
        <p>{text('receipt.explain')}</p>
        <p>{text('receipt.check')}</p>
        <p>{text(opened.link.printed ? 'code.receipt-until' : 'receipt.until', { date })}</p>
        <p className="actions">
          <a className="button quiet" href={hrefOf(opened, 'amend')}>
            {text('receipt.amend')}
          </a>
          <a className="button quiet" href={hrefOf(opened, 'withdraw')}>
            {text('receipt.withdraw')}
          </a>
        </p>
        {mirror}
        <p className="hint">{text('receipt.shared')}</p>
      </NoticePage>
    ),
  });
}

export function showWithdraw(c: Context, opened: OpenedLink) {
  const { text, date } = wordsFor(opened);
  const title = text('withdraw.title');
  return renderDocument(c, {
    title,
    language: opened.language,
    children: (
      <NoticePage title={title}>
        <p>{text('withdraw.explain', { date })}</p>
        <form method="post" action={hrefOf(opened)} className="actions">
          <button className="button danger" name={STEP_FIELD} value="withdraw" type="submit">
            {text('withdraw.confirm')}
          </button>
          <a className="button quiet" href={hrefOf(opened)}>
            {text('withdraw.back')}
          </a>
        </form>
      </NoticePage>
    ),
  });
}

export function showWithdrawn(c: Context, opened: OpenedLink) {
  const { text, date } = wordsFor(opened);
  const title = text('withdrawn.title');
  return renderDocument(c, {
    title,
    language: opened.language,
    ...respondentAssets(c),
    children: (
      <NoticePage title={title}>
        <p>{text('withdrawn.explain', { date })}</p>
        <p className="actions">
          <a className="button quiet" href={hrefOf(opened)}>
            {text('withdrawn.again')}
          </a>
        </p>
      </NoticePage>
    ),
  });
}

export function showDecline(c: Context, opened: OpenedLink) {
  const { text } = wordsFor(opened);
  const title = text('decline.title');
  return renderDocument(c, {
    title,
    language: opened.language,
    children: (
      <NoticePage title={title}>
        <p>{text('decline.explain')}</p>
        <form method="post" action={hrefOf(opened)} className="actions">
          <button className="button" name={STEP_FIELD} value="decline" type="submit">
            {text('decline.confirm')}
          </button>
        </form>
      </NoticePage>
    ),
  });
}

export function showDeclined(c: Context, opened: OpenedLink) {
  const { text, date } = wordsFor(opened);
  const title = text('declined.title');
  return renderDocument(c, {
    title,
    language: opened.language,
    children: (
      <NoticePage title={title} tone="good">
        <p>{text('declined.explain', { date })}</p>
      </NoticePage>
    ),
  });
}

const END_TITLE = {
  closed: 'closed.title',
  cancelled: 'cancelled.title',
  'answered-elsewhere': 'answered.title',
} as const;

/** What a link leads to when it takes no answers. */
type EndState = Exclude<LinkState, { is: 'open' }> | (OpenedLink & { is: keyof typeof END_TITLE });

/** The page of a link that takes no answers (any more). */
export async function showEnd(c: Context, services: Services, state: EndState, wasSending = false) {
  if (state.is === 'unknown') return showUnknownLink(c, state.language);
  const { text, date } = wordsFor(state);
  const key = responseKey(state.token);
  const response = state.is === 'closed' ? await services.stores.responses.find(state.wave, key) : null;
  const mirror = state.is === 'closed' ? await mirrorPart(services, state) : null;
  const title = text(END_TITLE[state.is]);
  const explain = {
    closed: text('closed.explain', { date }),
    cancelled: text('cancelled.explain'),
    'answered-elsewhere': text('answered.explain'),
  }[state.is];
  const children = (
    <NoticePage title={title}>
      {wasSending && state.is === 'closed' && <p>{text('closed.not-sent')}</p>}
      <p>{explain}</p>
      {response && <p>{text('closed.receipt', { receipt: spellReceipt(receiptOf(key)) })}</p>}
      {mirror}
    </NoticePage>
  );
  const status = state.is === 'answered-elsewhere' ? 409 : wasSending ? 410 : 200;
  return renderDocument(c, { title, language: state.language, ...respondentAssets(c), children }, status);
}
