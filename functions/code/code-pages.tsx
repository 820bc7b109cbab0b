import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readCode, spellCode } from '../../shared/invitation/code.ts';
import { type Messages, messagesIn, productLanguages } from '../../shared/messages/messages.ts';
import { preferredLanguage } from '../app/preferred-language.ts';
import { readForm } from '../app/read-form.ts';
import { requestAddress } from '../app/request-address.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import type { Services } from '../services.ts';
import { enterCode } from './enter-code.ts';

/** A code is 14 characters as printed; whoever types more spaces than that is understood too. */
const LONGEST = 40;

/**
 * The door for people with a printed sheet: a form for its code. The address of the sheet's QR code shows the
 * same form filled in and looks nothing up, because previews and scanners follow addresses. Only sending the
 * form opens the questionnaire, by a new link.
 */
export function codePages(services: Services) {
  return new Hono()
    .get('/', (c) => showCodeForm(c, {}))
    .get('/:code', (c) => showCodeForm(c, { typed: c.req.param('code') }))
    .post('/', formLimit, async (c) => {
      const typed = (await readForm(c))?.get('code') ?? '';
      const code = readCode(typed);
      if (code === null) {
        return showCodeForm(c, { typed, problem: ({ text }) => text('code.mistyped'), status: 422 });
      }
      const outcome = await enterCode(services, code, requestAddress(c));
      if (outcome.is === 'opened') return c.redirect(`/r/${outcome.token}`, 303);
      if (outcome.is === 'not-open') {
        return showCodeForm(c, { typed, problem: ({ text }) => text('code.not-open'), status: 404 });
      }
      c.header('retry-after', String(outcome.waitSeconds));
      const minutes = Math.ceil(outcome.waitSeconds / 60);
      return showCodeForm(c, {
        typed,
        problem: ({ text }) => text('code.too-many', { minutes }),
        status: 429,
      });
    });
}

const formLimit = bodyLimit({
  maxSize: 4 * 1024,
  onError: (c) => showCodeForm(c, { problem: ({ text }) => text('code.mistyped'), status: 422 }),
});

interface CodeForm {
  typed?: string;
  problem?: (messages: Messages) => string;
  status?: number;
}

function showCodeForm(c: Context, { typed = '', problem, status = 200 }: CodeForm): Response {
  const language = preferredLanguage(c.req.header('accept-language'), productLanguages()) ?? 'en';
  const messages = messagesIn(language);
  const { text } = messages;
  const code = readCode(typed);
  const title = text('code.title');
  const children = (
    <NoticePage title={title}>
      <p>{text('code.explain')}</p>
      <form method="post" action="/c" className="sign-in code-entry">
        <label htmlFor="code">{text('code.label')}</label>
        <input
          id="code"
          name="code"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          required
          maxLength={LONGEST}
          defaultValue={code ? spellCode(code) : typed.slice(0, LONGEST)}
          {...(problem ? { 'aria-describedby': 'code-error', 'aria-invalid': true } : {})}
        />
        {problem && (
          <p className="error" id="code-error" role="alert">
            {problem(messages)}
          </p>
        )}
        <button className="button" type="submit">
          {text('code.open')}
        </button>
      </form>
      <p>{text('code.once')}</p>
    </NoticePage>
  );
  c.header('vary', 'Accept-Language');
  return renderDocument(c, { title, language, children }, status);
}
