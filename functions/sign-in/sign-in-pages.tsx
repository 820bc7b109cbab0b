import { type Context, Hono } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { readForm } from '../app/read-form.ts';
import { requestAddress } from '../app/request-address.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { requestSignIn, signIn } from './sign-in.ts';

/**
 * Signing in by mailed link. The link's GET shows a button only, because mail scanners follow links; its
 * POST signs in.
 */
export function signInPages(services: Services) {
  const { installation, stores } = services;
  const { text } = messagesIn('en');

  const showForm = (c: Context, options: { address?: string; error?: string; status?: number } = {}) => {
    const { address = '', error, status = 200 } = options;
    const title = text('sign-in.title');
    const children = (
      <NoticePage title={title}>
        <p>{text('sign-in.explain')}</p>
        <form method="post" action={`/sign-in${nextQuery(c)}`} className="sign-in">
          <label htmlFor="email">{text('sign-in.email')}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            defaultValue={address}
            {...(error ? { 'aria-describedby': 'sign-in-error', 'aria-invalid': true } : {})}
          />
          {error && (
            <p className="error" id="sign-in-error" role="alert">
              {error}
            </p>
          )}
          <button className="button" type="submit">
            {text('sign-in.send')}
          </button>
        </form>
        <p>
          <a href="/c">{text('code.have-one')}</a>
        </p>
      </NoticePage>
    );
    return renderDocument(c, { title, language: 'en', children }, status);
  };

  return new Hono()
    .get('/', (c) => showForm(c))
    .post('/', async (c) => {
      const address = (await readForm(c))?.get('email')?.trim() ?? '';
      const request = await requestSignIn(services, address, requestAddress(c), nextPath(c));
      if (request.is === 'not-an-address') {
        return showForm(c, { address, error: text('sign-in.invalid', { address }), status: 422 });
      }
      if (request.is === 'too-many')
        return showForm(c, { address, error: text('sign-in.too-many'), status: 429 });
      const title = text('sign-in.sent.title');
      const children = (
        <NoticePage title={title}>
          <p>{text('sign-in.sent.explain', { address })}</p>
          <p>{text('sign-in.sent.again')}</p>
          {installation.mailboxUrl && (
            <p>
              <a href={installation.mailboxUrl}>{installation.mailboxUrl}</a>
            </p>
          )}
        </NoticePage>
      );
      return renderDocument(c, { title, language: 'en', children });
    })
    .post('/out', async (c) => {
      const secret = readSessionCookie(c, installation.baseUrl);
      if (secret) await stores.sessions.end(hashOf(secret));
      clearSessionCookie(c, installation.baseUrl);
      return c.redirect('/sign-in', 303);
    })
    .get('/:token', (c) => {
      const title = text('sign-in.confirm.title');
      const children = (
        <NoticePage title={title}>
          <form method="post" action={`/sign-in/${encodeURIComponent(c.req.param('token'))}${nextQuery(c)}`}>
            <button className="button" type="submit">
              {text('sign-in.confirm.button')}
            </button>
          </form>
        </NoticePage>
      );
      return renderDocument(c, { title, language: 'en', children });
    })
    .post('/:token', async (c) => {
      const session = await signIn(services, c.req.param('token'));
      if (session === null) {
        const title = text('sign-in.expired.title');
        const children = (
          <NoticePage title={title}>
            <p>{text('sign-in.expired.explain')}</p>
            <p className="actions">
              <a className="button" href={`/sign-in${nextQuery(c)}`}>
                {text('sign-in.expired.again')}
              </a>
            </p>
          </NoticePage>
        );
        return renderDocument(c, { title, language: 'en', children }, 410);
      }
      const former = readSessionCookie(c, installation.baseUrl);
      if (former) await stores.sessions.end(hashOf(former));
      setSessionCookie(c, installation.baseUrl, session);
      return c.redirect(nextPath(c), 303);
    });
}

/** Where to go after signing in: a path of this site, else the console. */
function nextPath(c: Context): string {
  const next = c.req.query('next') ?? '';
  return /^\/[a-z0-9][\w./-]*$/i.test(next) ? next : '/';
}

function nextQuery(c: Context): string {
  const next = nextPath(c);
  return next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
}
