import { type Parallax, runParallax } from '../functions/local/run.ts';

export const API_TOKEN = 'benchmark-token-0123456789';

/** A Parallax in memory whose time the benchmark sets. */
export interface LocalApi {
  parallax: Parallax;
  /** Moves the clock on and lets everything that is due happen. */
  forward(ms: number): Promise<void>;
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

export async function startLocalApi(tickSeconds: number | null = null): Promise<LocalApi> {
  let offset = 0;
  const silent = { info: () => {}, warn: () => {}, error: console.error };
  const parallax = await runParallax({
    port: 0,
    mailPort: 0,
    dataFolder: null,
    tickSeconds,
    clock: () => new Date(Date.now() + offset),
    log: silent,
    apiToken: API_TOKEN,
  });
  return {
    parallax,
    async forward(ms) {
      offset += ms;
      await parallax.tick();
    },
    async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
      const answer = await fetch(`${parallax.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
  };
}
