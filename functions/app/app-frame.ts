import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { errorPage } from '../pages/error-page.tsx';
import { type PageAssets, providePageAssets } from '../pages/page-assets.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { bearerToken } from '../sign-in/bearer-token.ts';
import { logUnexpected, type Problem, problemOf, problemResponse } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

const KB = 1024;

/**
 * What every application of ours has around its routes: security headers, limits of size, the check of the
 * origin, and errors that reveal nothing.
 *
 * @param assets of pages for people; an application without them says its problems in JSON only
 */
export function appFrame({ log, installation }: Pick<Services, 'log' | 'installation'>, assets?: PageAssets) {
  const app = new Hono();
  const tooLarge = (limit: number, what: string) =>
    bodyLimit({
      maxSize: limit,
      onError: () => {
        throw new Refusal('too-large', `${what} may have at most ${Math.round(limit / KB)} KB.`);
      },
    });
  const rosterLimit = tooLarge(16 * KB * KB, 'A roster');
  const apiLimit = tooLarge(KB * KB, 'A request');

  if (assets) app.use('*', providePageAssets(assets));
  app.use('*', compress(), securityHeaders(installation.baseUrl));
  app.use('/api/*', (c, next) => (c.req.path.endsWith('/members') ? rosterLimit : apiLimit)(c, next));
  app.use('/u/*', tooLarge(4 * KB, 'A request to stop reminders'));
  app.use('/sign-in/*', tooLarge(4 * KB, 'A sign-in request'));
  app.use('/charters/*', tooLarge(4 * KB, 'A signature'));
  const sameOrigin = csrf({ origin: new URL(installation.baseUrl).origin });
  app.use('*', (c, next) => {
    // Programs, respondents' links and printed codes carry their own authority; only a cookie can be misused
    // from elsewhere. The API never looks at the cookie of a request with a bearer token; the pages look at
    // nothing else.
    const bringsToken = c.req.path.startsWith('/api/') && bearerToken(c) !== null;
    const isLink = ['/r/', '/u/', '/c/'].some((start) => `${c.req.path}/`.startsWith(start));
    return bringsToken || isLink ? next() : sameOrigin(c, next);
  });

  const show = (c: Context, problem: Problem) =>
    c.req.path.startsWith('/api/') || !assets ? problemResponse(c, problem) : errorPage(c, problem);
  app.onError((error, c) => {
    logUnexpected(log, error, c.req.routePath);
    return show(c, problemOf(error));
  });
  app.notFound((c) => show(c, problemOf(new Refusal('not-found', 'There is nothing at this address.'))));
  return app;
}
