import type { Hono } from 'hono';
import { createApi } from '../api/api.ts';
import { charterPages } from '../charter/charter-pages.tsx';
import { codePages } from '../code/code-pages.tsx';
import { apiDocsPage } from '../pages/api-docs-page.tsx';
import type { PageAssets } from '../pages/page-assets.ts';
import { reportPages } from '../pages/report/report-pages.tsx';
import { declinePages } from '../respondent/decline-pages.tsx';
import { respondentPages } from '../respondent/respondent-pages.tsx';
import type { Services } from '../services.ts';
import { signInPages } from '../sign-in/sign-in-pages.tsx';
import { appFrame } from './app-frame.ts';

export interface AppOptions {
  assets: PageAssets;
  /** Adds the static files, where no bucket serves them. */
  files?: (app: Hono) => void;
  /** Adds the routes that make documents, where no function of their own has them. */
  documents?: (app: Hono, services: Services) => void;
}

/** The whole HTTP application: API, respondents' pages, sign-in, report pages. */
export function createApp(services: Services, { assets, files, documents }: AppOptions) {
  const app = appFrame(services, assets);
  files?.(app);
  documents?.(app, services);
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
