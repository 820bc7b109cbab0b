import type { Hono } from 'hono';
import { documentRoutes } from '../api/document-routes.ts';
import type { Services } from '../services.ts';
import { appFrame } from './app-frame.ts';

/** Adds the routes that make documents. They come with an engine that is far larger than the application. */
export function documents(app: Hono, services: Services): void {
  app.route('/api/v1', documentRoutes(services));
}

/** The same as an application of its own. */
export function createDocumentsApp(services: Services): Hono {
  const app = appFrame(services);
  documents(app, services);
  return app;
}
