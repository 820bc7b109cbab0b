import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isThisMachine } from '../../shared/access/webhook.ts';
import type { WebhookFailure } from '../../shared/access/webhook-delivery.ts';
import { ForbiddenAddress, isPublicAddress, lookupPublic } from './public-address.ts';

/** From the first packet to the last byte of the answer's head. */
export const ANSWER_WITHIN_MS = 10_000;

export type PostResult = { status: number; failure: null } | { status: null; failure: WebhookFailure };
export type PostWebhook = (url: string, headers: Record<string, string>, body: string) => Promise<PostResult>;

const CERTIFICATE_ERRORS = /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/**
 * Posts events and tells how they were received: by the answer's status alone, of which nothing else is read.
 * Redirections are not followed. Only public addresses are connected to.
 *
 * @param options.thisMachine also lets events go to the machine itself, by plain HTTP
 * @param options.lookup stands for the resolver, in tests
 */
export function webhookPoster(options: {
  thisMachine: boolean;
  answerWithinMs?: number;
  lookup?: typeof lookupPublic;
}): PostWebhook {
  const { thisMachine, answerWithinMs = ANSWER_WITHIN_MS, lookup = lookupPublic } = options;
  return async (url, headers, body) => {
    const isOwn = thisMachine && isThisMachine(url);
    const { protocol, hostname } = new URL(url);
    // A connection to an address in numbers asks no resolver.
    const host = hostname.replace(/^\[|\]$/g, '');
    const isForbidden = protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host));
    if (!isOwn && isForbidden) return { status: null, failure: 'forbidden-address' };
    const request = isOwn ? httpRequest : httpsRequest;
    return await statusOf(
      request(url, {
        method: 'POST',
        agent: false,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Parallax-Webhooks/1',
        },
        signal: AbortSignal.timeout(answerWithinMs),
        maxHeaderSize: 16 * 1024,
        ...(isOwn ? {} : { lookup }),
      }),
      body,
    );
  };
}

function statusOf(request: ClientRequest, body: string): Promise<PostResult> {
  return new Promise((resolve) => {
    request.once('response', ({ statusCode = 0 }) => {
      resolve({ status: statusCode, failure: null });
      request.destroy();
    });
    // After the answer has come, nothing that happens to the connection matters.
    request.on('error', (error) => resolve({ status: null, failure: failureOf(error) }));
    request.end(body);
  });
}

function failureOf(error: Error): WebhookFailure {
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof ForbiddenAddress) return 'forbidden-address';
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || code === 'ABORT_ERR') {
    return 'no-answer-in-time';
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host';
  return CERTIFICATE_ERRORS.test(code) ? 'bad-certificate' : 'no-connection';
}
