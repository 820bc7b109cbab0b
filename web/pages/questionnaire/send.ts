import type { Fields } from './form-fields.ts';

/** What became of sending: counted; refused, so that the server's own page must be seen; or not arrived. */
export type Sending = 'counted' | 'refused' | 'not-arrived';

const PATIENCE = 30_000;
/** The largest body that a browser still delivers when its page is closed (Fetch standard), with room. */
const KEEPALIVE_LIMIT = 60_000;

/** The sheet as the form would send it. */
export function bodyOf(fields: Fields): string {
  return new URLSearchParams([...fields, ['_step', 'submit']]).toString();
}

/**
 * Sends the sheet once. The server takes it once however often it arrives, so whoever is unsure sends again.
 */
export async function send(body: string): Promise<Sending> {
  try {
    const answer = await fetch(location.href.split('#')[0] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'manual',
      keepalive: body.length < KEEPALIVE_LIMIT,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.type === 'opaqueredirect') return 'counted';
    return answer.status >= 500 || answer.status === 429 ? 'not-arrived' : 'refused';
  } catch {
    return 'not-arrived';
  }
}
