import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { CONSOLE_POLICY } from '../app/security-headers.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Serves what the site's bucket serves in the cloud: assets by name, and the console for its own paths. */
export function staticFiles(app: Hono): void {
  app.use('/assets/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-cache');
  });
  app.use('/assets/*', serveStatic({ root: DIST }));
  app.use('/console-assets/*', async (c, next) => {
    await next();
    c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('/console-assets/*', serveStatic({ root: DIST }));
  for (const path of ['/', '/partnerships/*', '/waves/*', '/questionnaires', '/settings']) {
    app.get(path, async (c, next) => {
      c.header('content-security-policy', CONSOLE_POLICY);
      return serveStatic({ path: `${DIST}/index.html` })(c, next);
    });
  }
}
