import type { Hono } from 'hono';
import { documentRoutes } from '../api/document-routes.ts';
import type { PageAssets } from '../pages/page-assets.ts';
import { previewRoutes } from '../rehearsal/preview-routes.tsx';
import type { Services } from '../services.ts';
import { appFrame } from './app-frame.ts';

/** Adds the routes that make documents. They come with an engine that is far larger than the application. */
export function documents(app: Hono, services: Services): void {
  app.route('/api/v1', documentRoutes(services));
  app.route('/api/v1', previewRoutes(services));
}

/** The same as an application of its own. */
export function createDocumentsApp(services: Services, assets: PageAssets): Hono {
  const app = appFrame(services, assets);
  documents(app, services);
  return app;
}
