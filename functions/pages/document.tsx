import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export interface DocumentProps {
  title: string;
  language: string;
  /** Style sheets and scripts by their name under /assets/. */
  styles?: readonly string[];
  scripts?: readonly string[];
  children: ReactNode;
}

/** A complete HTML document, readable without scripts. */
function Document({ title, language, styles = [], scripts = [], children }: DocumentProps) {
  return (
    <html lang={language} dir="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {['base.css', ...styles].map((name) => (
          <link key={name} rel="stylesheet" href={`/assets/${name}`} />
        ))}
        {scripts.map((name) => (
          <script key={name} src={`/assets/${name}`} type="module" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Answers with a document rendered to static HTML. */
export function renderDocument(c: Context, props: DocumentProps, status = 200): Response {
  return c.html(`<!doctype html>${renderToStaticMarkup(<Document {...props} />)}`, status as 200);
}
