import { type Context, Hono } from 'hono';
import { deviceOf } from '../../shared/access/device.ts';
import { messagesIn, productLanguages } from '../../shared/messages/messages.ts';
import { preferredLanguage } from '../app/preferred-language.ts';
import { readForm } from '../app/read-form.ts';
import { requestAddress } from '../app/request-address.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { requestSignIn, signIn } from './sign-in.ts';

/** Stands for the site where only a place on it matters. */
const SITE = 'https://site.invalid';

/**
 * Signing in by mailed link. The link's GET shows a button only, because mail scanners follow links; its
 * POST signs in.
 */
export function signInPages(services: Services) {
  const { installation, stores } = services;
  const showForm = (c: Context, options: { address?: string; error?: string; status?: number } = {}) => {
    const { address = '', error, status = 200 } = options;
    const { language, text } = wordsFor(c);
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
    return renderDocument(c, { title, language, children }, status);
  };

  return new Hono()
    .get('/', (c) => showForm(c))
    .post('/', async (c) => {
      const { language, text } = wordsFor(c);
      const address = (await readForm(c))?.get('email')?.trim() ?? '';
      const request = await requestSignIn(services, address, requestAddress(c), nextPath(c), language);
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
      return renderDocument(c, { title, language, children });
    })
    .post('/out', async (c) => {
      const secret = readSessionCookie(c, installation.baseUrl);
      if (secret) await stores.sessions.end(hashOf(secret));
      clearSessionCookie(c, installation.baseUrl);
      return c.redirect('/sign-in', 303);
    })
    .get('/:token', (c) => {
      const { language, text } = wordsFor(c);
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
      return renderDocument(c, { title, language, children });
    })
    .post('/:token', async (c) => {
      const { language, text } = wordsFor(c);
      const session = await signIn(services, c.req.param('token'), deviceOf(c.req.header('user-agent')));
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
        return renderDocument(c, { title, language, children }, 410);
      }
      const former = readSessionCookie(c, installation.baseUrl);
      if (former) await stores.sessions.end(hashOf(former));
      setSessionCookie(c, installation.baseUrl, session);
      return c.redirect(nextPath(c), 303);
    });
}

/** The language that the browser asks for, of those in which the product has all its words. */
function wordsFor(c: Context) {
  return messagesIn(preferredLanguage(c.req.header('accept-language'), productLanguages()) ?? 'en');
}

/** Where to go after signing in: a place on this site, else the console. */
function nextPath(c: Context): string {
  const next = c.req.query('next') ?? '';
  if (!/^\/[a-z0-9?#]/i.test(next) || next.length > 2000) return '/';
  const { origin, pathname, search, hash } = new URL(next, SITE);
  // A path that begins with two slashes would be another site's.
  return origin === SITE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

function nextQuery(c: Context): string {
  const next = nextPath(c);
  return next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
}
