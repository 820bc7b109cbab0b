import { createHash } from 'node:crypto';
import { createApp } from '../../functions/app/app.ts';
import { documents } from '../../functions/app/documents-app.ts';
import { newIdentifier } from '../../functions/identifier.ts';
import type { PageAssets } from '../../functions/pages/page-assets.ts';
import { hashOf, newSecret } from '../../functions/secret.ts';
import { aSession } from './access.ts';
import { BASE_URL, startServices, type TestServices } from './services.ts';

const css = 'body>p{margin:0}';
const style = { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
/** Stands for what the build of the site leaves. */
const TEST_ASSETS: PageAssets = {
  styles: { document: style, questionnaire: style, report: style },
  scripts: {
    questionnaire: '/assets/questionnaire.js',
    offline: '/assets/offline.js',
    report: '/assets/report.js',
  },
};

export interface TestApp {
  services: TestServices;
  /** Sends a request as a browser on this site would: with the site's origin, and nothing else of its own.
   * `from`: the caller's network address. */
  ask(path: string, request?: RequestInit & { as?: Headers | undefined; from?: string }): Promise<Response>;
  /** Headers of a signed-in person's requests. */
  signedIn(email: string): Promise<Headers>;
  stop(): Promise<void>;
}

/** The HTTP application over services of its own. */
export async function startApp(): Promise<TestApp> {
  const services = await startServices();
  const app = createApp(services, { assets: TEST_ASSETS, documents });
  return {
    services,
    async ask(path, { as, from = '127.0.0.1', ...request } = {}) {
      const headers = new Headers({ origin: BASE_URL });
      as?.forEach((value, name) => {
        headers.set(name, value);
      });
      new Headers(request.headers).forEach((value, name) => {
        headers.set(name, value);
      });
      const env = { incoming: { socket: { remoteAddress: from } } };
      return app.request(`${BASE_URL}${path}`, { ...request, headers }, env);
    },
    async signedIn(email) {
      const secret = newSecret(services.random);
      const now = services.clock();
      const time = now.toISOString();
      const session = aSession({ id: newIdentifier(services.random), email, startedAt: time, seenAt: time });
      await services.stores.sessions.start(hashOf(secret), session, now);
      return new Headers({ cookie: `__Host-parallax=${secret}` });
    },
    stop: () => services.stop(),
  };
}

/** A JSON request body with its content type. */
export function jsonBody(method: string, value: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** A form as a browser sends it. */
export function formBody(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}
