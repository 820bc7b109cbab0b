import { readFileSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';

const Style = z.object({
  css: z.string().describe('The whole style sheet; it stands inside the document.'),
  hash: z.string().describe('Its source expression for a content security policy, `sha256-…`.'),
});

/**
 * What the documents bring for the eye and the hand, as the build of the site has left it. A style stands in
 * the document itself, so that the first paint waits for one request; a script has a name that changes with
 * its content, so that it can be kept for ever.
 */
export const PageAssets = z.object({
  styles: z.object({ document: Style, questionnaire: Style, report: Style }),
  scripts: z
    .object({ questionnaire: z.string(), offline: z.string(), report: z.string() })
    .describe('Their paths on the site.'),
});
export type PageAssets = z.infer<typeof PageAssets>;

export type StyleName = keyof PageAssets['styles'];

declare module 'hono' {
  interface ContextVariableMap {
    pageAssets: PageAssets;
  }
}

/** Reads what the build of the site wrote; throws when the site has not been built. */
export function readPageAssets(file: URL): PageAssets {
  return PageAssets.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Gives the documents of an application their assets. */
export function providePageAssets(assets: PageAssets): MiddlewareHandler {
  return async (c, next) => {
    c.set('pageAssets', assets);
    await next();
  };
}
