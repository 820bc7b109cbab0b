import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { directionOf } from '../../shared/language.ts';
import { documentPolicy } from '../app/security-headers.ts';
import type { StyleName } from './page-assets.ts';

export interface DocumentProps {
  title: string;
  language: string;
  style?: StyleName;
  /** Path of the script that enhances the document. */
  script?: string;
  children: ReactNode;
}

const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="4">' +
      '<circle cx="12" cy="16" r="9" stroke="#12635b"/><circle cx="20" cy="16" r="9" stroke="#b4690e"/></svg>',
  );

/** A complete HTML document, readable without scripts. */
function Document({
  title,
  language,
  css,
  script,
  children,
}: Omit<DocumentProps, 'style'> & { css: string }) {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        <style>{css}</style>
        {script && <script src={script} type="module" />}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Answers with a document rendered to static HTML, whose policy allows its own style and no other. */
export function renderDocument(
  c: Context,
  { style = 'document', ...props }: DocumentProps,
  status = 200,
): Response {
  const { css, hash } = c.get('pageAssets').styles[style];
  c.header('content-security-policy', documentPolicy(hash));
  return c.html(`<!doctype html>${renderToStaticMarkup(<Document {...props} css={css} />)}`, status as 200);
}
