import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { createApi } from '../api/api.ts';
import { charterPages } from '../charter/charter-pages.tsx';
import { codePages } from '../code/code-pages.tsx';
import { apiDocsPage } from '../pages/api-docs-page.tsx';
import { errorPage } from '../pages/error-page.tsx';
import { type PageAssets, providePageAssets } from '../pages/page-assets.ts';
import { reportPages } from '../pages/report/report-pages.tsx';
import { Refusal } from '../refusal.ts';
import { declinePages } from '../respondent/decline-pages.tsx';
import { respondentPages } from '../respondent/respondent-pages.tsx';
import type { Services } from '../services.ts';
import { bearerToken } from '../sign-in/bearer-token.ts';
import { signInPages } from '../sign-in/sign-in-pages.tsx';
import { logUnexpected, problemOf, problemResponse } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

const KB = 1024;

export interface AppOptions {
  assets: PageAssets;
  /** Adds the static files, where no bucket serves them. */
  files?: (app: Hono) => void;
}

/** The whole HTTP application: API, respondents' pages, sign-in, report pages. */
export function createApp(services: Services, { assets, files }: AppOptions) {
  const { log, installation } = services;
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

  app.use('*', compress(), providePageAssets(assets), securityHeaders(installation.baseUrl));
  app.use('/api/*', (c, next) => (c.req.path.endsWith('/members') ? rosterLimit : apiLimit)(c, next));
  app.use('/u/*', tooLarge(4 * KB, 'A request to stop reminders'));
  app.use('/sign-in/*', tooLarge(4 * KB, 'A sign-in request'));
  app.use('/charters/*', tooLarge(4 * KB, 'A signature'));
  const sameOrigin = csrf({ origin: new URL(installation.baseUrl).origin });
  app.use('*', (c, next) => {
    // Programs, respondents' links and printed codes carry their own authority; only a cookie can be misused from elsewhere.
    // The API never looks at the cookie of a request with a bearer token; the pages look at nothing else.
    const bringsToken = c.req.path.startsWith('/api/') && bearerToken(c) !== null;
    const isLink = ['/r/', '/u/', '/c/'].some((start) => `${c.req.path}/`.startsWith(start));
    return bringsToken || isLink ? next() : sameOrigin(c, next);
  });

  files?.(app);

  app.onError((error, c) => {
    logUnexpected(log, error, c.req.routePath);
    const problem = problemOf(error);
    return c.req.path.startsWith('/api/') ? problemResponse(c, problem) : errorPage(c, problem);
  });
  app.notFound((c) => {
    const problem = problemOf(new Refusal('not-found', 'There is nothing at this address.'));
    return c.req.path.startsWith('/api/') ? problemResponse(c, problem) : errorPage(c, problem);
  });

  return app
    .route('/api/v1', createApi(services))
    .route('/api/docs', apiDocsPage(services))
    .route('/r', respondentPages(services))
    .route('/u', declinePages(services))
    .route('/c', codePages(services))
    .route('/sign-in', signInPages(services))
    .route('/charters', charterPages(services))
    .route('/reports', reportPages(services));
}
