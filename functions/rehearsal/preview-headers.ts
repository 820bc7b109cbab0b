import { documentPolicy } from '../app/security-headers.ts';

/** A document shown within a page of the console: it may be framed by our own pages, and sends nothing. */
function framed(policy: string): string {
  return policy
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    .replace("form-action 'self'", "form-action 'none'")
    .replace("script-src 'self'", "script-src 'none'");
}

/** Turns one of our documents into a preview: no script runs in it and no form goes anywhere. */
export function asPreview(page: Response): Response {
  const policy = page.headers.get('content-security-policy') ?? documentPolicy();
  page.headers.set('content-security-policy', framed(policy));
  page.headers.set('x-frame-options', 'SAMEORIGIN');
  return page;
}

/** The same for a mail, which carries its styles within. */
export function asMailPreview(page: Response): Response {
  page.headers.set(
    'content-security-policy',
    framed(documentPolicy()).replace("style-src 'self'", "style-src 'unsafe-inline'"),
  );
  page.headers.set('x-frame-options', 'SAMEORIGIN');
  return page;
}
