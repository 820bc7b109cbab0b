import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { CONSOLE_POLICY } from '../app/security-headers.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Serves what the site's bucket serves in the cloud: assets by name, and the console for its own paths. */
export function staticFiles(app: Hono): void {
  for (const path of ['/assets/*', '/console-assets/*']) {
    app.use(path, async (c, next) => {
      await next();
      if (!c.res.ok) return;
      c.header('cache-control', 'public, max-age=31536000, immutable');
      // The worker that opens the questionnaire without a network lives among the assets.
      c.header('service-worker-allowed', '/');
    });
    app.use(path, serveStatic({ root: DIST }));
  }
  app.use('/icon.svg', serveStatic({ root: DIST }));
  for (const path of [
    '/',
    '/partnerships/*',
    '/waves/*',
    '/questionnaires',
    '/questionnaires/*',
    '/settings',
    '/settings/*',
    '/observed',
    '/home',
    '/help',
  ]) {
    app.get(path, async (c, next) => {
      c.header('content-security-policy', CONSOLE_POLICY);
      return serveStatic({ path: `${DIST}/index.html` })(c, next);
    });
  }
}
